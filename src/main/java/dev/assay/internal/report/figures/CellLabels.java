package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short names of cells, for axes and legends: the level of a single factor ({@code 512 MB}), or the levels of the factors that vary,
 * joined ({@code 512 MB · 16 · 10}). The names of the factors stand once, in {@link #axis}, so that no label need be cut.
 */
public final class CellLabels {

    private static final String BETWEEN = " \u00B7 ";

    private final List<DesignFactor> factors;

    private CellLabels(List<DesignFactor> factors) {
        this.factors = factors;
    }

    public static CellLabels of(Design design) {
        List<DesignFactor> varying = design.factors().stream()
                .filter(factor -> factor.levels().size() > 1)
                .toList();
        return new CellLabels(varying.isEmpty() ? design.factors() : varying);
    }

    /** For example {@code 512 MB · 16}. */
    public String of(Cell cell) {
        Set<String> named = factors.stream().map(DesignFactor::name).collect(Collectors.toSet());
        String label = cell.levels().stream()
                .filter(level -> named.contains(level.factor()))
                .map(Level::label)
                .collect(Collectors.joining(BETWEEN));
        return label.isEmpty() ? cell.label() : label;
    }

    /** The same without an axis that names the factors: {@code concurrency 3}, but {@code 512 MB}. */
    public String alone(Cell cell) {
        Level first = cell.levels().get(0);
        boolean single =
                factors.size() == 1 && first.factor().equals(factors.get(0).name());
        return single && first.unit().isEmpty() && first.value() instanceof Number ? first.inFull() : of(cell);
    }

    /** What the labels name, in their order: {@code memory · times}, or {@code memory (MB)} for a single factor. */
    public String axis() {
        if (factors.size() == 1) {
            String unit = factors.get(0).levels().get(0).unit();
            return factors.get(0).name() + (unit.isEmpty() ? "" : " (" + unit + ")");
        }
        return factors.stream().map(DesignFactor::name).collect(Collectors.joining(BETWEEN));
    }

    /** The names of the factors in a sentence: {@code memory and times}. */
    public String inWords() {
        List<String> names = factors.stream().map(DesignFactor::name).toList();
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
