/** Functions that are packaged by tests. */
@NullMarked
package dev.assay.packaging.sample;

import org.jspecify.annotations.NullMarked;
