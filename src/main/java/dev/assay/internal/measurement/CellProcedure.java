package dev.assay.internal.measurement;

import dev.assay.experiment.Stage;

/** What an experiment does at each visit to a cell, instead of the plain visit. */
@FunctionalInterface
public interface CellProcedure {

    /**
     * Carries out one visit.
     *
     * @param stage what it is done with; good for this visit alone
     * @throws Exception breaks the measurement off
     */
    void carryOut(Stage stage) throws Exception;
}
