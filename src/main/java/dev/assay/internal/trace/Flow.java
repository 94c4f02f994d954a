package dev.assay.internal.trace;

import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All links from one component to another through one service, or all that the other read of the one.
 *
 * @param from the component with the cause, or the client
 * @param to the component with the effect
 * @param service through which
 * @param reads whether the effect is that the other read
 * @param count how many
 * @param proved how many of them are proved
 * @param errors how many of the effects failed
 * @param latencies from cause to effect, in milliseconds; empty if nobody knows
 */
public record Flow(
        String from,
        String to,
        String service,
        boolean reads,
        int count,
        int proved,
        int errors,
        List<Double> latencies) {

    private static final double CONFIDENCE = 0.95;

    public Flow {
        latencies = List.copyOf(latencies);
    }

    /** The median latency; null if none is known. */
    public @Nullable Double median() {
        return latencies.isEmpty() ? null : Quantiles.of(values(), 0.5);
    }

    /** Its 95% interval, as if the values were independent; empty if they are fewer than six. */
    public Optional<Interval> interval() {
        return latencies.isEmpty() ? Optional.empty() : Quantiles.exactInterval(values(), 0.5, CONFIDENCE);
    }

    private double[] values() {
        return latencies.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** For example {@code Coordinator -> mapper (lambda)}. */
    public String inWords() {
        return from + (reads ? " is read by " : " -> ") + to;
    }
}
