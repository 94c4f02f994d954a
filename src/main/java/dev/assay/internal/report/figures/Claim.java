package dev.assay.internal.report.figures;

import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One claim with all that came of it: one record, or one per level for a test of each level.
 *
 * @param words the claim as a sentence
 * @param method class and method of the test
 * @param records at least one
 */
public record Claim(String words, String method, List<VerdictRecord> records) {

    private static final List<Verdict> GRAVEST_FIRST =
            List.of(Verdict.BROKEN, Verdict.REFUTED, Verdict.UNDECIDED, Verdict.ABORTED, Verdict.HELD);

    public Claim {
        records = List.copyOf(records);
    }

    /** A claim of which one record is looked at alone. */
    public static Claim of(VerdictRecord verdict) {
        return new Claim(verdict.claim(), verdict.method(), List.of(verdict));
    }

    /** The claims of verdict records, in the order in which each was first judged. */
    static List<Claim> of(List<VerdictRecord> verdicts) {
        Map<String, List<VerdictRecord>> byMethod = new LinkedHashMap<>();
        for (VerdictRecord verdict : verdicts) {
            byMethod.computeIfAbsent(verdict.method(), method -> new ArrayList<>())
                    .add(verdict);
        }
        return byMethod.values().stream()
                .map(records -> new Claim(records.get(0).claim(), records.get(0).method(), records))
                .toList();
    }

    /** The gravest verdict of its levels. */
    public Verdict verdict() {
        return Objects.requireNonNull(gravest(records.stream().map(VerdictRecord::verdict)));
    }

    /** The gravest of verdicts; absent if there is none. */
    static @Nullable Verdict gravest(Stream<Verdict> verdicts) {
        return verdicts.min(Comparator.comparingInt(GRAVEST_FIRST::indexOf)).orElse(null);
    }

    /** Whether it is judged at each level on its own. */
    public boolean ofEachLevel() {
        return records.get(0).cell() != null;
    }

    /** At how many levels it came to the verdict. */
    public long levels(Verdict verdict) {
        return records.stream().filter(one -> one.verdict() == verdict).count();
    }
}
