package dev.assay.internal.report.comparison;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.stats.Unpaired;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A level in two runs, by the durations of its warm calls.
 *
 * @param label the level as reports show it
 * @param before the median of the first run in ms; absent if it has no warm call there
 * @param after that of the second
 * @param ratio by what factor the second is longer; absent if the data do not give an interval
 * @param doubt why there is no ratio; empty if there is one
 */
public record ComparedLevel(
        String label,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Estimate ratio,
        String doubt) {

    private static final double MIDDLE = 0.5;

    static ComparedLevel of(Cell cell, List<Observation> first, List<Observation> second, double confidence) {
        Optional<Sample> before = sample(cell, first);
        Optional<Sample> after = sample(cell, second);
        Estimate ratio = null;
        String doubt = "";
        if (before.isEmpty() || after.isEmpty()) {
            doubt = "no warm call in the " + (before.isEmpty() ? "first" : "second") + " run";
        } else {
            try {
                ratio = Unpaired.ratio(Centre.MEDIAN, after.get(), before.get(), confidence);
            } catch (IllegalArgumentException e) {
                doubt = "no interval: " + e.getMessage();
            }
        }
        return new ComparedLevel(
                cell.label(),
                before.map(ComparedLevel::median).orElse(null),
                after.map(ComparedLevel::median).orElse(null),
                ratio,
                doubt);
    }

    /** What can be said: longer, shorter, or that the two cannot be told apart. */
    public String inWords() {
        if (ratio == null) {
            return doubt;
        }
        Interval interval = ratio.interval();
        if (interval.low() > 1) {
            return "longer";
        }
        return interval.high() < 1 ? "shorter" : "cannot be told apart";
    }

    private static double median(Sample sample) {
        return Quantiles.of(sample.values(), MIDDLE);
    }

    private static Optional<Sample> sample(Cell cell, List<Observation> observations) {
        Sample.Builder builder = Sample.builder().ofClock();
        boolean any = false;
        for (Observation one : observations) {
            boolean counts = one.place().cell().id().equals(cell.id())
                    && !one.place().warmUp()
                    && one.warm()
                    && one.durationMillis().isPresent();
            if (counts) {
                builder.add(one.place().generation(), one.durationMillis().getAsDouble());
                any = true;
            }
        }
        return any ? Optional.of(builder.build()) : Optional.empty();
    }
}
