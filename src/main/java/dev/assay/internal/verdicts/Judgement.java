package dev.assay.internal.verdicts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * One figure held against one bound.
 *
 * <p>In {@code verdicts.jsonl} all kinds have one form, in which what a kind lacks is absent: see {@link JudgementForm}.
 */
public sealed interface Judgement permits IntervalJudgement, RankJudgement, TestedJudgement, ExactJudgement {

    /** What was judged, for example {@code exponent of duration over memory}. */
    String subject();

    /** What came of it. */
    Verdict verdict();

    /** The figure: a point estimate, which decides nothing, or for an exact claim the figure itself. */
    double figure();

    /** The bound in words, for example {@code -1.15 to -0.85}. */
    String boundInWords();

    /** How many observations entered. */
    int n();

    /** What else is known of the figure, each as a phrase; often nothing. */
    default List<String> details() {
        return List.of();
    }

    /** Whether other calls of the same function could have led to another verdict. */
    default boolean byChance() {
        return !(this instanceof ExactJudgement);
    }

    /** How it is written. */
    @JsonValue
    default JudgementForm written() {
        return JudgementForm.of(this);
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @throws IllegalArgumentException when it is of no kind
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Judgement read(JudgementForm form) {
        return form.judgement();
    }
}
