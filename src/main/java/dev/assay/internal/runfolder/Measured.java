package dev.assay.internal.runfolder;

import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.design.Design;
import java.util.List;

/**
 * An experiment that has been measured.
 *
 * @param design what was measured
 * @param observations what was seen
 * @param rows what its procedure kept beside them
 * @param folder where it is kept
 * @param lacking what its stopping rule still asked for when measuring ended; empty if nothing
 */
public record Measured(
        Design design, List<Observation> observations, List<Row> rows, ExperimentFolder folder, String lacking) {

    /** One that was measured as its design says. */
    public Measured(Design design, List<Observation> observations, List<Row> rows, ExperimentFolder folder) {
        this(design, observations, rows, folder, "");
    }

    /** What its calls cost, at the prices that its record keeps. */
    public Cost cost() {
        return new Cost(folder.record().prices());
    }
}
