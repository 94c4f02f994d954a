package dev.assay.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Options of a command: names that start with two dashes, most followed by a value. */
record Options(Map<String, String> values) {

    /**
     * @param withValue options that a value follows, behind a space or an equals sign
     * @param alone options that stand alone
     * @throws UsageException for any other argument, a missing value and an option that is given twice
     */
    static Options parse(List<String> arguments, Set<String> withValue, Set<String> alone) {
        Map<String, String> values = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.pop();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value;
            if (withValue.contains(name)) {
                value = equals < 0 ? following(name, left) : argument.substring(equals + 1);
            } else if (alone.contains(argument)) {
                value = "";
            } else {
                throw new UsageException("argument (" + argument + ") must be one of " + sorted(withValue, alone));
            }
            if (values.put(name, value) != null) {
                throw new UsageException("option (" + name + ") must be given once");
            }
        }
        return new Options(values);
    }

    private static String following(String name, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new UsageException("option (" + name + ") must be followed by a value");
        }
        return left.pop();
    }

    private static List<String> sorted(Set<String> withValue, Set<String> alone) {
        return Stream.concat(withValue.stream(), alone.stream()).sorted().toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
