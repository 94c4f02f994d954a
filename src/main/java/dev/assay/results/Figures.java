package dev.assay.results;

import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The figures that every experiment has. */
final class Figures {

    static final Figure DURATION = new Figure("duration", "ms", Observation::durationMillis, true);

    static final Figure LATENCY =
            new Figure("latency", "ms", one -> OptionalDouble.of(one.timing().latencyMillis()), true);

    static final Figure INIT =
            new Figure("INIT", "ms", one -> optional(one.platform().initMillis()), true);

    static final Figure RESTORE =
            new Figure("restore", "ms", one -> optional(one.platform().restoreMillis()), true);

    static final Figure BILLED =
            new Figure("billed duration", "ms", one -> optional(one.platform().billedMillis()), true);

    /** May be negative: a call may be sent a little early. */
    static final Figure SEND_LAG = new Figure(
            "send lag",
            "ms",
            one -> one.timing().sendLagMillis() == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(one.timing().sendLagMillis()));

    static final Figure MEMORY_USED =
            new Figure("memory used", "MB", one -> optional(one.platform().maxMemoryUsedMegabytes()), true);

    static final Figure CPU_SHARE = new Figure("CPU share reached", "", Figures::cpuShare, true);

    private Figures() {}

    /** At the prices of an experiment. */
    static Figure cost(Cost prices) {
        return new Figure("cost", "USD", prices::of, true);
    }

    private static OptionalDouble optional(@Nullable Number value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }

    private static OptionalDouble cpuShare(Observation one) {
        Double cpu = one.platform().cpuMillis();
        Double duration = one.platform().measuredMillis();
        Double wanted = one.platform().wantedCpuShare();
        return cpu == null || duration == null || wanted == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(cpu / duration / wanted);
    }
}
