package dev.assay.internal.conditions;

import dev.assay.data.HostCpu;
import dev.assay.data.Observation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mean of one of the host's speeds over calls, where a long call counts for more: it was probed more often. */
final class HostSpeed {

    private HostSpeed() {}

    /** Absent if it was measured during none of them. */
    static OptionalDouble mean(List<Observation> calls, Function<HostCpu, @Nullable Double> speed) {
        double time = 0;
        double sum = 0;
        for (Observation call : calls) {
            HostCpu host = call.platform().host();
            Double duration = call.platform().durationMillis();
            Double measured = host == null ? null : speed.apply(host);
            if (measured != null && duration != null) {
                time += duration;
                sum += duration * measured;
            }
        }
        return time == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / time);
    }
}
