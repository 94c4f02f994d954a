package dev.assay.internal.report;

import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The columns of percentiles of warm durations: value, lower and upper end of its 95% interval. */
final class PercentileColumns {

    private static final double[] PERCENTS = {90, 95, 99, 99.9};

    static final List<String> NAMES = DoubleStream.of(PERCENTS)
            .boxed()
            .flatMap(percent -> names(percent).stream())
            .toList();

    private PercentileColumns() {}

    /** Empty if absent; an end that the calls do not bound is {@code Inf} or {@code -Inf}, as R writes it. */
    static List<String> of(@Nullable Description warm) {
        List<String> fields = new ArrayList<>();
        for (double percent : PERCENTS) {
            Optional<Percentile> found = warm == null
                    ? Optional.empty()
                    : warm.percentiles().stream()
                            .filter(one -> one.percent() == percent)
                            .findFirst();
            fields.add(found.map(one -> number(one.value())).orElse(""));
            fields.add(found.flatMap(Percentile::interval)
                    .map(ends -> number(ends.low()))
                    .orElse(""));
            fields.add(found.flatMap(Percentile::interval)
                    .map(ends -> number(ends.high()))
                    .orElse(""));
        }
        return fields;
    }

    private static List<String> names(double percent) {
        String name = "p" + (percent == Math.rint(percent) ? String.valueOf((int) percent) : "99_9");
        return List.of(name + "_ms", name + "_low_ms", name + "_high_ms");
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return String.valueOf(value);
    }
}
