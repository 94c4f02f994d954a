/** Whether the host let the target show what a claim requires, judged by the figures of the run. */
@NullMarked
package dev.assay.internal.conditions;

import org.jspecify.annotations.NullMarked;
