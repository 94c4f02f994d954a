/**
 * SVG pictures of an experiment, drawn without a graphics library and the same for the same data.
 *
 * <p>Entry: {@link dev.assay.internal.report.picture.ExperimentPictures}, drawn by {@link dev.assay.internal.report.picture.Pictures}.
 */
@NullMarked
package dev.assay.internal.report.picture;

import org.jspecify.annotations.NullMarked;
