/** Tests of the reports, over example runs that are made here. */
@NullMarked
package dev.assay.internal.report;

import org.jspecify.annotations.NullMarked;
