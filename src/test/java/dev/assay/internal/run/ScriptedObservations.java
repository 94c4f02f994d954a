package dev.assay.internal.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.HostCpu;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.experiment.Experiment;
import dev.assay.internal.definition.DefinitionReader;
import dev.assay.internal.design.Design;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has an experiment's tests judge observations that nobody measured: a function that gets its share exactly, on a host that the
 * parameter {@code scripted.host} describes. Stands before {@link Experiment} on a fixture.
 */
final class ScriptedObservations implements BeforeEachCallback {

    static final String HOST = "scripted.host";

    private static final double WORK_MILLIS = 40;
    private static final int CALLS = 25;

    @Override
    public void beforeEach(ExtensionContext context) {
        ExperimentRun run = ExperimentRun.of(context);
        Class<?> type = DefinitionReader.experimentClass(context.getRequiredTestClass());
        String host = context.getConfigurationParameter(HOST).orElseThrow();
        run.judge(type, observations(run.definition(type).design(), host));
    }

    private static List<Observation> observations(Design design, String host) {
        List<Observation> all = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            for (Cell cell : design.cells()) {
                all.add(observation(all.size(), cell, call, host(host, call, cell)));
            }
        }
        return all;
    }

    private static HostCpu host(String name, int call, Cell cell) {
        return switch (name) {
            case "quiet" -> new HostCpu(1.5, 0, 0.9, 0.98);
            case "disturbed at 512 MB" -> new HostCpu(1.5, 0, cell.label().startsWith("512") ? 0.4 : 0.9, 0.98);
            case "drifting" -> new HostCpu(1.5, 0, 0.9, 1 - 0.02 * call);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Observation observation(long sequence, Cell cell, int call, HostCpu host) {
        int memory = (int) cell.level(Factors.MEMORY).orElseThrow().number();
        double share = memory / 1769.0;
        double duration = WORK_MILLIS / share;
        return new Observation(
                sequence,
                new Place(cell, call / 5, call, 0, 0),
                "f",
                "id-" + sequence,
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, 0, duration + 1),
                Platform.builder()
                        .durationMillis(duration)
                        .billedMillis((long) Math.ceil(duration))
                        .memoryMegabytes(memory)
                        .maxMemoryUsedMegabytes(80)
                        .cpuMillis(WORK_MILLIS)
                        .wantedCpuShare(share)
                        .instance("i")
                        .host(host)
                        .build(),
                JsonNodeFactory.instance.objectNode().put("newcontainer", 0),
                null);
    }
}
