package dev.assay.internal.report.figures;

import dev.assay.internal.verdicts.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many claims came to which verdict. */
public final class VerdictCounts {

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    VerdictCounts(Collection<Claim> claims) {
        claims.forEach(claim -> counts.merge(claim.verdict(), 1, Integer::sum));
    }

    public int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In words, those that are not zero: {@code 3 held, 1 refuted}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
