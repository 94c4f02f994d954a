/** What was measured: observations, the journal that holds them, and the records of a run. */
@NullMarked
package dev.assay.data;

import org.jspecify.annotations.NullMarked;
