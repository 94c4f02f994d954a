package dev.assay.internal.observations;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which observations a claim on figures is about: never warm calls and cold starts together. */
public enum Population {
    /** Planned within a block, succeeded, and on an instance that had served before. */
    WARM_CALLS("warm call"),
    /** The cold starts that the design provokes, one per visit. */
    COLD_STARTS("cold start");

    private final String word;

    Population(String word) {
        this.word = word;
    }

    /** The one that claims on figures judge. */
    public static Population in(boolean designOfColdStarts) {
        return designOfColdStarts ? COLD_STARTS : WARM_CALLS;
    }

    /** One of them, in words. */
    public String word() {
        return word;
    }

    /** Those of the observations that belong to it. Of the calls that a visit made at once, the first cold one counts. */
    public List<Observation> of(Collection<Observation> observations) {
        if (this == WARM_CALLS) {
            return observations.stream().filter(Population::judged).toList();
        }
        Map<List<Object>, Observation> first = new LinkedHashMap<>();
        observations.stream()
                .filter(Population::provoked)
                .forEach(one -> first.putIfAbsent(
                        List.of(one.place().cell(), one.place().block()), one));
        return List.copyOf(first.values());
    }

    /** A cold start that the design provoked, and that succeeded. */
    public static boolean provoked(Observation one) {
        return one.outcome() == Outcome.SUCCESS
                && !one.place().warmUp()
                && one.coldStart().isPresent();
    }

    /** Planned within a block, succeeded, and on an instance that had served before. */
    public static boolean judged(Observation one) {
        return !one.place().warmUp() && one.warm();
    }

    /**
     * Planned within a block, but did not succeed: to leave it out unsaid would be to average the survivors. Of a call that was
     * made again only the last attempt is asked about. What was accepted for later has not failed yet.
     */
    public static boolean failed(Observation one) {
        return !one.place().warmUp() && one.outcome() != Outcome.SUCCESS && one.outcome() != Outcome.ACCEPTED;
    }
}
