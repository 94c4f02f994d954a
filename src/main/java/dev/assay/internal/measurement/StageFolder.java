package dev.assay.internal.measurement;

import dev.assay.data.Row;
import dev.assay.internal.cost.Cost;
import java.util.function.Consumer;

/**
 * What stages use of the folder of their experiment.
 *
 * @param rows takes what a procedure keeps
 * @param cost of a call, at the prices of the experiment
 */
record StageFolder(Consumer<Row> rows, Cost cost) {}
