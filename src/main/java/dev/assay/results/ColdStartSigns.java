package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.observations.Population;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Whether cold starts can be told from warm calls at all. The first call after a deployment is one for certain. */
final class ColdStartSigns {

    private ColdStartSigns() {}

    /**
     * Aborts the claim if it is about cold starts and no call of the cell is one by its record, not even the first: the target reports no INIT,
     * and the function wrote no profile that names new instances.
     */
    static void require(Population population, Cell cell, List<Observation> all) {
        if (population == Population.COLD_STARTS
                && all.stream().filter(one -> one.place().cell().equals(cell)).noneMatch(Observation::saidToBeCold)) {
            throw new TestAbortedException("nothing tells cold starts from warm calls at " + cell.label()
                    + ": the target reports no INIT, and the function writes no profile. Have the function profile itself"
                    + " (dev.assay.profiler), or use a target that reports INIT");
        }
    }
}
