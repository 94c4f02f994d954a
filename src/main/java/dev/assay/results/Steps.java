package dev.assay.results;

import dev.assay.data.Observation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps that the procedure of an experiment made. A claim on a step that there is none of would hold of an empty list. */
record Steps(Set<String> names) {

    static Steps of(List<Observation> all) {
        return new Steps(all.stream()
                .map(one -> one.place().step())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those of the observations that were made in a step, which one visit at least must have made. */
    List<Observation> select(String name, List<Observation> observations) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("step (" + name + ") must be one that a visit made. "
                    + (names.isEmpty()
                            ? "No call was made in a step: only a @Procedure makes steps"
                            : "These were made: " + String.join(", ", names)));
        }
        return observations.stream()
                .filter(one -> name.equals(one.place().step()))
                .toList();
    }
}
