package dev.assay.internal.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The functions that are deployed beside the one under test, with their deployed names. */
final class Companions {

    private static final int LONGEST_NAME = 64;

    private final Map<CompanionFunction, String> names = new LinkedHashMap<>();

    Companions(List<CompanionFunction> functions, String nameStart) {
        functions.forEach(one -> names.put(one, named(nameStart, one.name())));
    }

    /** A function's name, as long as Lambda takes: its end tells it from the others of the experiment. */
    static String named(String start, String last) {
        String end = "-" + last;
        return start.substring(0, Math.min(start.length(), LONGEST_NAME - end.length())) + end;
    }

    void forEach(BiConsumer<CompanionFunction, String> action) {
        names.forEach(action);
    }

    /** @throws IllegalArgumentException if there is no such companion */
    String function(String companion) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(companion))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("companion (" + companion + ") must be one of "
                        + names.keySet().stream().map(CompanionFunction::name).toList()));
    }

    void forget(CompanionFunction companion) {
        names.remove(companion);
    }

    void clear() {
        names.clear();
    }
}
