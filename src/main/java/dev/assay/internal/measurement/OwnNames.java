package dev.assay.internal.measurement;

import java.util.List;

/**
 * What a function names in its code, so that it must have these names.
 *
 * @param function the name of the function; empty if it gets one of the run
 * @param buckets that are made before it
 */
public record OwnNames(String function, List<String> buckets) {

    /** Of a function that names nothing. */
    public static final OwnNames NONE = new OwnNames("", List.of());

    public OwnNames {
        buckets = List.copyOf(buckets);
    }
}
