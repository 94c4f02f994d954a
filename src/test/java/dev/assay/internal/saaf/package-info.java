@NullMarked
package dev.assay.internal.saaf;

import org.jspecify.annotations.NullMarked;
