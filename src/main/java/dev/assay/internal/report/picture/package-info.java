/** SVG pictures of an experiment, drawn without a graphics library and the same for the same data. */
@NullMarked
package dev.assay.internal.report.picture;

import org.jspecify.annotations.NullMarked;
