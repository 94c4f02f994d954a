package dev.assay.targets;

import java.util.List;

/**
 * What an experiment is about to do on a target.
 *
 * @param experiment the experiment's name
 * @param functions what it deploys
 * @param callsAtOnce how many calls it has in flight at most
 * @param collectsProfiles whether each call leaves a record in the object store
 */
public record PlannedWork(
        String experiment, List<PlannedFunction> functions, int callsAtOnce, boolean collectsProfiles) {

    public PlannedWork {
        functions = List.copyOf(functions);
    }
}
