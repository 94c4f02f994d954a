package dev.assay.experiment;

import dev.assay.data.ExperimentFolder;
import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.design.Design;
import java.util.List;

/**
 * An experiment that has been measured.
 *
 * @param design what was measured
 * @param observations what was seen
 * @param rows what its procedure kept beside them
 * @param folder where it is kept
 */
record Measured(Design design, List<Observation> observations, List<Row> rows, ExperimentFolder folder) {}
