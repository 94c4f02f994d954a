/** Reports made from the records of a run: HTML, SVG, CSV, console summary, Allure. */
@NullMarked
package dev.assay.internal.report;

import org.jspecify.annotations.NullMarked;
