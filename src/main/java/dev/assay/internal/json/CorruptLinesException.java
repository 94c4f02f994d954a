package dev.assay.internal.json;

import dev.assay.internal.errors.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says that whole lines of a file are not what they should be, and why. Thrown only after every other line was read. */
public final class CorruptLinesException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 10;

    private final transient List<Long> lineNumbers;

    /** @param reasons for each corrupt line, by its number from 1, what it must be */
    CorruptLinesException(Path file, Map<Long, String> reasons) {
        super(file.toAbsolutePath() + " " + inWords(reasons)
                + ". Repair or remove what is there; all other lines can be read. See " + Problem.JOURNAL.page());
        this.lineNumbers = List.copyOf(new TreeMap<>(reasons).keySet());
    }

    /** The numbers of the corrupt lines, from 1. */
    public List<Long> lineNumbers() {
        return lineNumbers;
    }

    /** Lines with one reason stand together. */
    private static String inWords(Map<Long, String> reasons) {
        Map<String, List<Long>> lines = new LinkedHashMap<>();
        new TreeMap<>(reasons)
                .forEach((line, why) ->
                        lines.computeIfAbsent(why, absent -> new ArrayList<>()).add(line));
        String words = lines.entrySet().stream()
                .limit(NAMED)
                .map(one -> "line " + named(one.getValue()) + " " + one.getKey())
                .collect(Collectors.joining("; "));
        return lines.size() <= NAMED ? words : words + "; and more";
    }

    private static String named(List<Long> numbers) {
        String first = numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() <= NAMED ? first : first + " and " + (numbers.size() - NAMED) + " more";
    }
}
