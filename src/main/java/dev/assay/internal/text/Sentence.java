package dev.assay.internal.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A name in camel case as a sentence: {@code cpuShareFollowsMemory} becomes {@code CPU share follows memory}. */
public final class Sentence {

    /** Words that are written in capitals. */
    private static final Map<String, String> CAPITALS = Map.ofEntries(
            Map.entry("aws", "AWS"),
            Map.entry("cpu", "CPU"),
            Map.entry("cpus", "CPUs"),
            Map.entry("http", "HTTP"),
            Map.entry("init", "INIT"),
            Map.entry("json", "JSON"),
            Map.entry("jvm", "JVM"),
            Map.entry("saaf", "SAAF"),
            Map.entry("sns", "SNS"),
            Map.entry("sqs", "SQS"),
            Map.entry("usd", "USD"));

    private Sentence() {}

    public static String of(String camelCase) {
        String words = camelCase
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([a-zA-Z])([0-9])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split(" ", -1))
                .map(word -> CAPITALS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
