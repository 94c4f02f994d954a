/** A value that is computed once, when it is first needed. */
@NullMarked
package dev.assay.internal.lazy;

import org.jspecify.annotations.NullMarked;
