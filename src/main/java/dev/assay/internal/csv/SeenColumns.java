package dev.assay.internal.csv;

import dev.assay.data.Observation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which factors and which attributes of profiles observations have: what a table of them needs before its first row. */
public final class SeenColumns {

    private final Set<String> factors = new LinkedHashSet<>();
    private final Set<String> attributes = new TreeSet<>();

    /** Learns from one observation. */
    public void see(Observation observation) {
        observation.place().cell().levels().forEach(level -> factors.add(level.factor()));
        if (observation.profile() != null) {
            observation.profile().fieldNames().forEachRemaining(attributes::add);
        }
    }

    /** In the order in which they were first seen. */
    Set<String> factors() {
        return factors;
    }

    /** In alphabetical order. */
    Set<String> attributes() {
        return attributes;
    }
}
