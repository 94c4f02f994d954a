package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.internal.design.Design;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** n calls, n results: what was planned against what came back, visit by visit. */
final class OneResultEach {

    private OneResultEach() {}

    /** One visit of a block to a cell. */
    private record Visit(Cell cell, int block) {}

    static int planned(Design design) {
        return design.cells().stream().mapToInt(Cell::callers).sum() * design.invocations();
    }

    /** One line for each planned call that brought no result, and for each result that no plan knows. */
    static List<String> missing(Design design, List<Observation> observations) {
        Map<Visit, Integer> seen = new HashMap<>();
        observations.stream()
                .filter(one -> !one.place().warmUp() && one.outcome() == Outcome.SUCCESS)
                .forEach(one ->
                        seen.merge(new Visit(one.place().cell(), one.place().block()), 1, Integer::sum));
        List<String> missing = new ArrayList<>();
        for (Cell cell : design.cells()) {
            int planned = cell.callers() * design.callsPerVisit();
            for (int block = 0; block < design.blocks(); block++) {
                int results = seen.getOrDefault(new Visit(cell, block), 0);
                for (int i = 0; i < Math.abs(planned - results); i++) {
                    missing.add(cell.label() + ", " + Place.blockInWords(block) + ": " + results + " results of "
                            + planned + " calls");
                }
            }
        }
        return missing;
    }

    /** One line for each result whose request id another one has too. */
    static List<String> twice(List<Observation> observations) {
        Set<String> ids = new HashSet<>();
        return observations.stream()
                .filter(one -> one.outcome() == Outcome.SUCCESS && one.requestId() != null)
                .filter(one -> !ids.add(String.valueOf(one.requestId())))
                .map(one -> "request id " + one.requestId() + " twice")
                .toList();
    }
}
