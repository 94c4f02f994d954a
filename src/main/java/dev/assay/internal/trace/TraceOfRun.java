package dev.assay.internal.trace;

import dev.assay.data.Observation;
import dev.assay.internal.runfolder.Measured;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The graph of an experiment that was measured. */
public final class TraceOfRun {

    private TraceOfRun() {}

    /** The graph; nothing if the experiment is not traced. */
    public static Optional<CausalGraph> graph(Measured measured) {
        return measured.folder().tracing().map(tracing -> {
            Set<String> calls = new LinkedHashSet<>();
            measured.observations().stream()
                    .filter(tracing::leavesRecord)
                    .map(Observation::requestId)
                    .forEach(id -> calls.add(String.valueOf(id)));
            return CausalGraph.of(measured.folder().tracedInvocations(), calls);
        });
    }
}
