/** Functions that are packaged by tests. */
@NullMarked
package dev.assay.internal.packaging.sample;

import org.jspecify.annotations.NullMarked;
