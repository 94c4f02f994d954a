package dev.assay.targets;

import java.util.List;

/**
 * What an experiment is about to do on a target.
 *
 * @param experiment the experiment's name
 * @param functions what it deploys
 * @param callsAtOnce how many calls it has in flight at most
 * @param collectsProfiles whether each call leaves a record in the object store
 * @param hasCompanions whether functions are deployed that the others call by themselves, so that no client sees how often
 */
public record PlannedWork(
        String experiment,
        List<PlannedFunction> functions,
        int callsAtOnce,
        boolean collectsProfiles,
        boolean hasCompanions) {

    public PlannedWork {
        functions = List.copyOf(functions);
    }
}
