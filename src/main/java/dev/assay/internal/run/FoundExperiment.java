package dev.assay.internal.run;

import dev.assay.internal.text.Slug;
import java.util.List;
import java.util.Locale;

/**
 * An experiment on the class path.
 *
 * @param name the experiment's name: {@code Memory sweep}
 * @param type its class
 */
public record FoundExperiment(String name, Class<?> type) {

    private static final String ENDING = "Experiment";

    /** The name by which its folder goes, and which needs no quotes on a command line: {@code memory-sweep}. */
    public String id() {
        return Slug.of(name);
    }

    /** Whether a person may call it so: by its name, its folder's, or that of its class with or without the package. */
    public boolean isCalled(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return names().stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(lower));
    }

    List<String> names() {
        String simple = type.getSimpleName();
        String bare = simple.endsWith(ENDING) ? simple.substring(0, simple.length() - ENDING.length()) : simple;
        return List.of(name, id(), simple, bare, type.getName());
    }
}
