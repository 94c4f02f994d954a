package dev.assay.internal.run;

import dev.assay.internal.errors.Problem;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The verdicts of all experiments of a test plan. When it ends without one that decided anything, it is an error: a green run
 * that shows nothing would be mistaken for one that does.
 */
final class PlanVerdicts implements AutoCloseable {

    private final List<VerdictRecord> verdicts = new ArrayList<>();

    private PlanVerdicts() {}

    static PlanVerdicts of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExperimentExtension.NAMESPACE)
                .getOrComputeIfAbsent(PlanVerdicts.class, absent -> new PlanVerdicts(), PlanVerdicts.class);
    }

    synchronized void add(VerdictRecord verdict) {
        verdicts.add(verdict);
    }

    @Override
    public synchronized void close() {
        boolean nothingShown = !verdicts.isEmpty()
                && verdicts.stream()
                        .allMatch(one -> one.verdict() == Verdict.UNDECIDED || one.verdict() == Verdict.ABORTED);
        if (nothingShown) {
            throw new IllegalStateException("No claim of this run was decided: "
                    + verdicts.stream()
                            .map(one -> one.claim() + " (" + one.verdict() + ": " + one.message() + ")")
                            .collect(Collectors.joining("; "))
                    + ". Measure more with -Dassay.scale=nightly, or use a target that has what they require. See "
                    + Problem.UNDECIDED.page());
        }
    }
}
