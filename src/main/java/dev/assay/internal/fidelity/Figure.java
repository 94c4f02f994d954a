package dev.assay.internal.fidelity;

import java.util.List;

/**
 * How long something took, or how large it was, each time.
 *
 * @param name what
 * @param unit in which the values are
 * @param values all of them; none if the target does not tell
 */
public record Figure(String name, String unit, List<Double> values) {

    private static final int HALF = 2;

    public Figure {
        values = values.stream().sorted().toList();
    }

    boolean known() {
        return !values.isEmpty();
    }

    double median() {
        int middle = values.size() / HALF;
        return values.size() % HALF == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / HALF;
    }

    double least() {
        return values.get(0);
    }

    double most() {
        return values.get(values.size() - 1);
    }
}
