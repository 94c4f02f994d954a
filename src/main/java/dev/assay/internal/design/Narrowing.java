package dev.assay.internal.design;

import dev.assay.data.Level;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A selection of levels, to try a part of a design: {@code memory=128,memory=512}, or just {@code 128,512} if the design has
 * one factor. A comma of a level is written {@code \\,}; a level with an equals sign needs its factor in front.
 *
 * @param wanted the selection, in the order in which it was written
 */
public record Narrowing(List<String> wanted) {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
    private static final String COMMA_OF_LEVEL = "\\,";

    public Narrowing {
        wanted = List.copyOf(wanted);
    }

    /** Reads the value of {@code -Dassay.levels=}; blank keeps the whole design. */
    public static Narrowing parse(String text) {
        List<String> wanted = new ArrayList<>();
        for (String part : COMMA.split(text, -1)) {
            if (!part.isBlank()) {
                wanted.add(checked(part.replace(COMMA_OF_LEVEL, ",").strip()));
            }
        }
        if (wanted.isEmpty() && !text.isBlank()) {
            throw invalid(text);
        }
        return new Narrowing(wanted);
    }

    private static String checked(String part) {
        int equals = part.indexOf('=');
        if (equals == 0 || (equals > 0 && part.substring(equals + 1).isBlank())) {
            throw invalid(part);
        }
        return part;
    }

    private static InvalidInputException invalid(String text) {
        return new InvalidInputException(
                Problem.LEVELS,
                "assay.levels (" + text + ") must name levels",
                "Write factor=level, for example memory=512, or leave it out");
    }

    /** The factors with only the selected levels. A factor keeps all of its levels if none is selected. */
    public List<DesignFactor> narrow(List<DesignFactor> factors) {
        Map<String, Set<String>> keep = new LinkedHashMap<>();
        for (String one : wanted) {
            int equals = one.indexOf('=');
            String name = equals >= 0 ? one.substring(0, equals) : onlyFactor(factors, one);
            if (factors.stream().anyMatch(factor -> factor.name().equals(name))) {
                keep.computeIfAbsent(name, absent -> new LinkedHashSet<>()).add(one.substring(equals + 1));
            }
        }
        return factors.stream()
                .map(factor -> keep.containsKey(factor.name()) ? keepOnly(factor, keep.get(factor.name())) : factor)
                .toList();
    }

    /** The factors that are named. */
    public Set<String> namedFactors() {
        return wanted.stream()
                .filter(one -> one.indexOf('=') >= 0)
                .map(one -> one.substring(0, one.indexOf('=')))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String onlyFactor(List<DesignFactor> factors, String one) {
        if (factors.size() != 1) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "assay.levels (" + one + ") must name the factor if there are several",
                    "Write it as factor=level, for example " + factors.get(0).name() + "=" + one);
        }
        return factors.get(0).name();
    }

    private static DesignFactor keepOnly(DesignFactor factor, Set<String> texts) {
        List<Level> kept = new ArrayList<>();
        for (String text : texts) {
            List<Level> named = factor.levels().stream()
                    .filter(level -> inWords(level).strip().equals(text.strip()))
                    .toList();
            if (named.isEmpty()) {
                throw unknown(factor, text);
            }
            kept.addAll(named);
        }
        List<Level> inOrder = factor.levels().stream().filter(kept::contains).toList();
        return new DesignFactor(factor.name(), factor.role(), inOrder);
    }

    private static String inWords(Level level) {
        return String.valueOf(level.value());
    }

    private static InvalidInputException unknown(DesignFactor factor, String text) {
        String known = factor.levels().stream()
                .map(level -> inWords(level).replace(",", COMMA_OF_LEVEL))
                .collect(Collectors.joining(", "));
        return new InvalidInputException(
                Problem.LEVELS,
                "assay.levels (" + text + ") must name a level of " + factor.name(),
                "Its levels are " + known);
    }
}
