package dev.assay.results;

import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgements;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AssertProvider;

/**
 * What should have been seen and what was, counted place by place: instances reached, records collected, cells filled. Begun with {@link
 * Results#coverage}; AssertJ's {@code assertThat} takes it.
 */
public final class Coverage implements AssertProvider<CoverageAssert> {

    private final String name;
    private final Judgements judgements;
    private final List<String> others = new ArrayList<>();
    private final BegunClaim begun;
    private int places;

    Coverage(String name, Judgements judgements) {
        this.name = name;
        this.judgements = judgements;
        this.begun = judgements.begin("coverage(\"" + name + "\")", "assertThat(...).isComplete()");
    }

    /**
     * Counts one place.
     *
     * @param where names it in messages
     * @param wanted how many should have been seen there
     * @param seen how many were
     */
    public Coverage add(String where, long wanted, long seen) {
        places++;
        if (seen != wanted) {
            others.add(where + ": " + seen + " instead of " + wanted);
        }
        return this;
    }

    String name() {
        return name;
    }

    int places() {
        return places;
    }

    /** The places where something else was seen, in words. */
    List<String> others() {
        return others;
    }

    Judgements judgements() {
        return judgements;
    }

    @Override
    public CoverageAssert assertThat() {
        begun.finish();
        return new CoverageAssert(this);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return name;
    }
}
