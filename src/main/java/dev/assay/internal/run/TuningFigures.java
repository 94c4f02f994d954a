package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.results.BestSet;
import dev.assay.results.Results;
import dev.assay.results.Tuning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** The figures of a tuning: each level's duration and cost, and the sets of levels that cannot be told from the best. */
final class TuningFigures {

    private static final double EVENLY = 0.5;
    private static final double MILLION = 1e6;
    private static final Map<String, Function<Tuning, BestSet>> QUESTIONS = questions();

    private final Results results;
    private final Map<String, Set> sets = new LinkedHashMap<>();

    /**
     * An answer.
     *
     * @param cells the levels of the set; empty if the data cannot say
     * @param words the set with its figures, or why the data cannot say
     */
    record Set(List<Cell> cells, String words) {}

    TuningFigures(Results results) {
        this.results = results;
        QUESTIONS.forEach((name, question) -> sets.put(name, asked(question)));
    }

    private static Map<String, Function<Tuning, BestSet>> questions() {
        Map<String, Function<Tuning, BestSet>> questions = new LinkedHashMap<>();
        questions.put("fastest", Tuning::fastest);
        questions.put("cheapest", Tuning::cheapest);
        questions.put("balanced", tuning -> tuning.balanced(EVENLY));
        return questions;
    }

    private Set asked(Function<Tuning, BestSet> question) {
        try {
            List<Cell> cells = question.apply(results.tuning(Factors.MEMORY)).cells();
            String words = question.apply(results.tuning(Factors.MEMORY)).inWords();
            return new Set(cells, words);
        } catch (TestAbortedException | IllegalArgumentException e) {
            return new Set(List.of(), "undecided: " + e.getMessage());
        }
    }

    List<Cell> cells() {
        return results.cells();
    }

    /** Median duration of a level in ms; empty if no call succeeded. */
    Optional<Double> medianMillis(Cell cell) {
        double[] values = known(() -> results.at(cell).duration().values());
        if (values.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return Optional.of(values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
    }

    /** Mean cost of a level in USD per million calls; empty if it is not known. */
    Optional<Double> dollarsPerMillion(Cell cell) {
        double[] values = known(() -> results.at(cell).cost().values());
        return values.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(values).average().orElseThrow() * MILLION);
    }

    /** The names of the sets that a level is in. */
    List<String> setsOf(Cell cell) {
        return sets.entrySet().stream()
                .filter(one -> one.getValue().cells().contains(cell))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("level", "median (ms)", "mean USD/million", "cannot be told from the"));
        for (Cell cell : cells()) {
            table.add(List.of(
                    cell.label(),
                    medianMillis(cell).map(TuningFigures::figure).orElse("-"),
                    dollarsPerMillion(cell).map(TuningFigures::figure).orElse("-"),
                    String.join(", ", setsOf(cell))));
        }
        return table;
    }

    /** Which prices costs are computed with, in words. */
    String prices() {
        return results.pricesInWords();
    }

    List<String> answers() {
        return sets.values().stream().map(Set::words).toList();
    }

    private static double[] known(java.util.function.Supplier<double[]> values) {
        try {
            return values.get();
        } catch (TestAbortedException e) {
            return new double[0];
        }
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
