package dev.assay.internal.saaf;

import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a group shows of an attribute.
 *
 * @param names the columns
 * @param values the values of the columns for the rows of a group; null for what is missing
 */
record GroupColumn(List<String> names, BiFunction<RunTable, List<Integer>, List<@Nullable Object>> values) {

    private static final double CONFIDENCE = 0.95;
    private static final double MIDDLE = 0.5;

    List<@Nullable Object> of(RunTable runs, List<Integer> rows) {
        return values.apply(runs, rows);
    }

    static GroupColumn list(String attribute) {
        return new GroupColumn(
                List.of(attribute + "_list"), (runs, rows) -> Collections.singletonList(list(runs, attribute, rows)));
    }

    static GroupColumn sum(String attribute) {
        return new GroupColumn(List.of("sum_" + attribute), (runs, rows) -> {
            double[] numbers = numbers(runs, attribute, rows);
            return Collections.singletonList(
                    numbers.length == 0
                            ? null
                            : NumberText.of(Arrays.stream(numbers).sum()));
        });
    }

    static GroupColumn average(String attribute) {
        return new GroupColumn(List.of("avg_" + attribute), (runs, rows) -> {
            double[] numbers = numbers(runs, attribute, rows);
            return Collections.singletonList(
                    numbers.length == 0
                            ? null
                            : NumberText.of(Arrays.stream(numbers).average().orElseThrow()));
        });
    }

    /** With the 95% interval that holds if calls are independent of each other; empty with fewer than six. */
    static GroupColumn median(String attribute) {
        List<String> names =
                List.of("median_" + attribute, "median_" + attribute + "_low", "median_" + attribute + "_high");
        return new GroupColumn(names, (runs, rows) -> {
            double[] numbers = numbers(runs, attribute, rows);
            if (numbers.length == 0) {
                return Arrays.asList(null, null, null);
            }
            Optional<Interval> interval = Quantiles.exactInterval(numbers, MIDDLE, CONFIDENCE);
            return Arrays.asList(
                    NumberText.of(Quantiles.of(numbers, MIDDLE)),
                    interval.map(one -> NumberText.of(one.low())).orElse(null),
                    interval.map(one -> NumberText.of(one.high())).orElse(null));
        });
    }

    /** Whether every value that is there is a number, and one is. */
    static boolean isNumeric(RunTable runs, String attribute, List<Integer> rows) {
        boolean any = false;
        for (int row : rows) {
            if (runs.get(attribute, row) != null) {
                if (runs.number(attribute, row) == null) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static double[] numbers(RunTable runs, String attribute, List<Integer> rows) {
        return rows.stream()
                .map(row -> runs.number(attribute, row))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static String list(RunTable runs, String attribute, List<Integer> rows) {
        TreeSet<String> texts = new TreeSet<>();
        for (int row : rows) {
            Object value = runs.get(attribute, row);
            if (value != null) {
                texts.add(value instanceof Number ? LayoutRow.text(value) : "'" + LayoutRow.text(value) + "'");
            }
        }
        return texts.toString().replace(", ", "; ");
    }
}
