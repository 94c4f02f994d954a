package dev.assay.internal.csv;

import dev.assay.data.Observation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which factors and which attributes of profiles observations have: what a table of them needs before its first row. */
final class SeenColumns {

    private final Set<String> factors = new LinkedHashSet<>();
    private final Set<String> attributes = new HashSet<>();

    /** Learns from one observation; says whether it has a column that none before it had. */
    boolean see(Observation observation) {
        int known = factors.size() + attributes.size();
        observation.place().cell().levels().forEach(level -> factors.add(level.factor()));
        if (observation.profile() != null) {
            observation.profile().fieldNames().forEachRemaining(attributes::add);
        }
        return factors.size() + attributes.size() > known;
    }

    /** In the order in which they were first seen. */
    List<String> factors() {
        return List.copyOf(factors);
    }

    /** In alphabetical order. */
    List<String> attributes() {
        return attributes.stream().sorted().toList();
    }
}
