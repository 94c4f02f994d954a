package dev.assay.internal.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a drawn graph: each component stands right of all that trigger it, as far as there is no way back. */
final class Layers {

    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private Layers() {}

    static List<List<String>> of(List<Flow> flows) {
        Layers layers = new Layers();
        Set<String> all = new LinkedHashSet<>();
        flows.forEach(flow -> all.addAll(List.of(flow.from(), flow.to())));
        all.forEach(one -> layers.columns.put(one, 0));
        // As many rounds as components move each as far to the right as it goes; what is in a circle stays within.
        for (int round = 0; round < all.size(); round++) {
            for (Flow flow : flows) {
                layers.move(flow, all.size());
            }
        }
        List<List<String>> columns = new ArrayList<>();
        layers.columns.forEach((component, column) -> {
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            columns.get(column).add(component);
        });
        columns.removeIf(List::isEmpty);
        return columns;
    }

    private void move(Flow flow, int most) {
        int right = columns.getOrDefault(flow.from(), 0) + 1;
        if (!flow.from().equals(flow.to()) && right > columns.getOrDefault(flow.to(), 0) && right < most) {
            columns.put(flow.to(), right);
        }
    }
}
