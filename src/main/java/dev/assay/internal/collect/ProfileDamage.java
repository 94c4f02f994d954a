package dev.assay.internal.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds values that no profiler writes: the profile was altered or damaged on its way. */
final class ProfileDamage {

    private static final int LONGEST_SHOWN = 40;

    /** Times and sizes that the profiler measures. */
    private static final List<String> NEVER_NEGATIVE =
            List.of("duration", "runtime", "cpuTime", "initDuration", "memoryUsed", "maxMemoryUsed");

    private ProfileDamage() {}

    /** The rule that the profile breaks; empty if nothing is wrong. */
    static Optional<String> of(JsonNode profile) {
        for (String name : NEVER_NEGATIVE) {
            JsonNode value = profile.path(name);
            if (value.isNumber() && value.decimalValue().signum() < 0) {
                return Optional.of("must have a " + name + " of at least 0, not " + shown(value));
            }
        }
        return Optional.ofNullable(numbers("", profile));
    }

    /** The reader bounds the depth, and so the recursion. */
    private static @Nullable String numbers(String path, JsonNode node) {
        if (node.isBigInteger()) {
            return "must have whole numbers of at most 64 bits: " + path + " is " + shown(node);
        }
        if (node.isBigDecimal() && Double.isInfinite(node.doubleValue())) {
            return "must have numbers that a double can hold: " + path + " is " + shown(node);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String damage = numbers(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
            if (damage != null) {
                return damage;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String damage = numbers(path + "[" + i + "]", node.get(i));
            if (damage != null) {
                return damage;
            }
        }
        return null;
    }

    private static String shown(JsonNode value) {
        String text = value.asText();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
