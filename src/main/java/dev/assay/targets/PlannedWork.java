package dev.assay.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment is about to do on a target.
 *
 * @param experiment the experiment's name
 * @param functions what it deploys, and the client or an event source calls
 * @param callsAtOnce how many calls it has in flight at most
 * @param collectsProfiles whether each call leaves a record in the object store
 * @param companions functions that the others call, so that no client sees how often
 * @param sources what calls the functions in the client's place; empty if the client calls them
 * @param roles ARNs of roles that functions get in place of {@link Target#role}: those of functions that are copied
 * @param network the virtual network that is made for it; absent if there is none
 */
public record PlannedWork(
        String experiment,
        List<PlannedFunction> functions,
        int callsAtOnce,
        boolean collectsProfiles,
        List<PlannedCompanion> companions,
        List<PlannedSource> sources,
        List<String> roles,
        @Nullable PlannedNetwork network) {

    public PlannedWork {
        functions = List.copyOf(functions);
        companions = List.copyOf(companions);
        sources = List.copyOf(sources);
        roles = List.copyOf(roles);
    }

    /** Work without a virtual network. */
    public PlannedWork(
            String experiment,
            List<PlannedFunction> functions,
            int callsAtOnce,
            boolean collectsProfiles,
            List<PlannedCompanion> companions,
            List<PlannedSource> sources,
            List<String> roles) {
        this(experiment, functions, callsAtOnce, collectsProfiles, companions, sources, roles, null);
    }

    /** Work whose functions only the client calls. */
    public PlannedWork(String experiment, List<PlannedFunction> functions, int callsAtOnce, boolean collectsProfiles) {
        this(experiment, functions, callsAtOnce, collectsProfiles, List.of(), List.of(), List.of(), null);
    }
}
