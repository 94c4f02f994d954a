package dev.assay.results;

import dev.assay.experiment.Load;
import dev.assay.internal.verdicts.BegunClaim;
import org.assertj.core.api.AssertProvider;

/**
 * One figure of the warm calls, round by round; AssertJ's {@code assertThat} takes it. A round is the calls of one visit: the
 * calls that {@link Load#callsPerVisit} makes one after the other in one block.
 */
public final class OverTime implements AssertProvider<OverTimeAssert> {

    private final Measure measure;
    private final BegunClaim begun;

    OverTime(Measure measure) {
        this.measure = measure;
        this.begun = measure.judgements()
                .begin(measure + ".overTime()", "assertThat(...) and a claim, for example .driftsByAtMost(0.1)");
        requireAtLeastTwo("calls per visit", measure.design().callsPerVisit());
        requireAtLeastTwo("blocks per generation", measure.design().blocksPerGeneration());
    }

    private static void requireAtLeastTwo(String name, int count) {
        if (count < 2) {
            throw new IllegalArgumentException(
                    name + " (" + count
                            + ") must be at least 2 for a claim over time. Use @Load(callsPerVisit = 5, invocations = 200), for example");
        }
    }

    Measure measure() {
        return measure;
    }

    @Override
    public OverTimeAssert assertThat() {
        begun.finish();
        return new OverTimeAssert(this);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return measure + " over time";
    }
}
