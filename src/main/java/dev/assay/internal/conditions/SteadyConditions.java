package dev.assay.internal.conditions;

import dev.assay.data.HostCpu;
import dev.assay.data.Observation;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.Population;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Whether the host was as fast, and as free, from the first to the last call of an experiment. */
public final class SteadyConditions {

    /** Enough to see a drift, and few enough for each to hold many probes of the host. */
    private static final int PARTS = 5;

    private static final double STEADY = 0.10;
    private static final int PERCENT = 100;

    private SteadyConditions() {}

    /** Says what was wrong; empty when nothing was, or the target does not show its host. */
    public static Optional<String> violated(Design design, List<Observation> observations) {
        List<Observation> warm = observations.stream()
                .filter(Population::judged)
                .sorted(Comparator.comparingLong(Observation::sequence))
                .toList();
        Stream<String> busy = design.cells().stream()
                .flatMap(cell ->
                        BusyHost.during(
                                cell,
                                warm.stream()
                                        .filter(one -> one.place().cell().equals(cell))
                                        .toList())
                                .stream());
        return Stream.concat(busy, drift(warm).stream()).findFirst();
    }

    private static Optional<String> drift(List<Observation> warm) {
        double[] speeds = Stream.iterate(0, part -> part < PARTS, part -> part + 1)
                .map(part -> warm.subList(warm.size() * part / PARTS, warm.size() * (part + 1) / PARTS))
                .map(calls -> HostSpeed.mean(calls, HostCpu::speed))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (speeds.length < 2 || speeds[speeds.length - 1] <= speeds[0] * (1 + STEADY)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the host's speed drifted: in the fastest fifth of the calls it was %.0f%% higher than in the slowest, and may"
                        + " be %.0f%%. Run it again when the host is quiet",
                PERCENT * (speeds[speeds.length - 1] / speeds[0] - 1),
                PERCENT * STEADY));
    }
}
