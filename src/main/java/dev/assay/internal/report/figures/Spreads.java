package dev.assay.internal.report.figures;

import dev.assay.data.CallTree;
import dev.assay.data.CallTrees;
import dev.assay.data.CollectedRecord;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the calls that made others: the client's from the journal, what came of them from the collected records. */
final class Spreads {

    private final CallTrees trees = new CallTrees();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Integer, Set<String>> instances = new HashMap<>();

    void add(Observation observation) {
        if (observation.profile() == null || observation.place().step() == null) {
            return;
        }
        String instance = observation.profile().path("uuid").asText();
        instances
                .computeIfAbsent(observation.place().generation(), absent -> new HashSet<>())
                .add(instance);
        if (observation.requestId() != null
                && observation.profile().path("parent").isTextual()) {
            places.put(observation.requestId(), observation.place());
        }
    }

    void add(CollectedRecord record) {
        if (record.profile() != null) {
            trees.add(record.profile());
        }
    }

    /** All of them, in the order in which they began. */
    List<Spread> all() {
        List<Spread> all = new ArrayList<>();
        for (CallTree tree : trees.all()) {
            Place place = places.get(tree.root().requestId());
            if (place != null && tree.calls().size() > 1) {
                int fleet = instances.getOrDefault(place.generation(), Set.of()).size();
                all.add(new Spread(place, tree, fleet));
            }
        }
        return List.copyOf(all);
    }
}
