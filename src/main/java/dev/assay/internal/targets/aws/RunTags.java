package dev.assay.internal.targets.aws;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What everything of a run is labelled with.
 *
 * @param run the run's id
 * @param owner who runs it
 * @param expires when what is left may be removed by anybody
 */
record RunTags(String run, String owner, Instant expires) {

    static final String RUN = "assay:run";
    static final String OWNER = "assay:owner";
    static final String EXPIRES = "assay:expires";

    Map<String, String> all() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(RUN, run);
        tags.put(OWNER, owner);
        tags.put(EXPIRES, expires.toString());
        return tags;
    }

    /** These beside others, whose texts are made such that every service takes them. */
    Map<String, String> with(Map<String, String> others) {
        Map<String, String> tags = new LinkedHashMap<>();
        others.forEach((key, value) -> tags.put(key, TagText.of(value)));
        tags.putAll(all());
        return tags;
    }
}
