package dev.assay.internal.conditions;

import dev.assay.data.Cell;
import dev.assay.data.HostCpu;
import dev.assay.data.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a pause cost a cell's calls more than the time that it lasted: a function that waits for its share finds its caches
 * filled by others. It then uses more CPU time the smaller its memory is, and a slope is the host's.
 */
final class DisturbedHost {

    /** See docs/decisions/0004 for the figures that it comes from. */
    static final double SLOW_AFTER_PAUSE = 0.7;

    private static final int PERCENT = 100;

    private DisturbedHost() {}

    /** Says how much slower it was; empty when it was not, or the target does not show its host. */
    static Optional<String> during(Cell cell, List<Observation> calls) {
        OptionalDouble speed = HostSpeed.mean(calls, HostCpu::burstSpeed);
        return speed.isEmpty() || speed.getAsDouble() >= SLOW_AFTER_PAUSE
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the host was disturbed: after a pause it worked at %.0f%% of its speed during the calls at %s, which"
                                + " must be at least %.0f%%. Run it again when the host is quiet",
                        PERCENT * speed.getAsDouble(),
                        cell.label(),
                        PERCENT * SLOW_AFTER_PAUSE));
    }
}
