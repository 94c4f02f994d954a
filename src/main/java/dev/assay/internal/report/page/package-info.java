/**
 * The HTML page of a run.
 *
 * <p>Entry: {@link dev.assay.internal.report.page.RunPage}.
 */
@NullMarked
package dev.assay.internal.report.page;

import org.jspecify.annotations.NullMarked;
