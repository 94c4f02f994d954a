package dev.assay.report;

import java.util.Set;
import java.util.regex.Pattern;

/** The names of files that an experiment may add: no path, and none that a report uses itself. */
final class FileName {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Set<String> TAKEN = Set.of(
            "observations",
            "levels",
            "duration",
            "cost",
            "timeline",
            "rounds",
            "experiment",
            "index",
            "trade",
            "design",
            "instances");

    private FileName() {}

    static String checked(String name) {
        boolean reserved = TAKEN.contains(name) || name.startsWith("rows-") || name.startsWith("visit-");
        if (!PLAIN.matcher(name).matches() || reserved) {
            throw new IllegalArgumentException("name (" + name
                    + ") must be 1 to 60 lower-case letters, digits and hyphens, and none that the report uses itself."
                    + " Use spread-1, for example");
        }
        return name;
    }
}
