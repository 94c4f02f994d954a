package spreadcheck;

import dev.assay.data.CollectedRecord;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.results.Results;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the calls that made others: the client's from the journal, what came of them from the collected records. */
final class TracedSpreads {

    private final CallTrees trees = new CallTrees();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Integer, Set<String>> instances = new HashMap<>();

    /** The spreads of an experiment that has collected its records. */
    static List<TracedSpread> of(Results results) {
        TracedSpreads spreads = new TracedSpreads();
        results.all().forEach(spreads::add);
        results.records().forEach(spreads::add);
        return spreads.all();
    }

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
    List<TracedSpread> all() {
        List<TracedSpread> all = new ArrayList<>();
        for (CallTree tree : trees.all()) {
            Place place = places.get(tree.root().requestId());
            if (place != null && tree.calls().size() > 1) {
                int fleet = instances.getOrDefault(place.generation(), Set.of()).size();
                all.add(new TracedSpread(place, tree, fleet));
            }
        }
        return List.copyOf(all);
    }
}
