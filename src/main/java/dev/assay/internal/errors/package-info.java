/** Invalid input and the pages that explain it. */
@NullMarked
package dev.assay.internal.errors;

import org.jspecify.annotations.NullMarked;
