package dev.assay.internal.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The messages of a run on the console: whole, line by line, but each only once and none endless. */
final class SummaryMessage {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_REPEATED = 100;

    private final Set<String> shown = new HashSet<>();

    /** The lines of a message, without the empty ones that AssertJ puts in. One that was shown before is named by its beginning. */
    List<String> lines(String message) {
        List<String> lines = message.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return lines;
        }
        if (!shown.add(message)) {
            return repeated(lines);
        }
        return message.length() <= LONGEST ? lines : cut(String.join("\n", lines));
    }

    private static List<String> repeated(List<String> lines) {
        String first = lines.get(0).strip();
        return lines.size() == 1 && first.length() <= LONGEST_REPEATED
                ? lines
                : List.of(first.substring(0, Math.min(LONGEST_REPEATED, first.length())) + "... (the same as above)");
    }

    private static List<String> cut(String whole) {
        String left =
                String.format(Locale.ROOT, "... %,d more characters: see verdicts.jsonl", whole.length() - LONGEST);
        return Stream.concat(whole.substring(0, LONGEST).lines(), Stream.of(left))
                .toList();
    }
}
