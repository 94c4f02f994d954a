package dev.assay.results;

import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgements;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Condition;

/**
 * An assertion that claims something about data. It is begun when it is made, and finished by its first claim: until then it asserts
 * nothing. What AssertJ's own assertions pass to the test's code counts as a claim too; whether two objects are the same one does not.
 */
abstract class ClaimAssert<SELF extends ClaimAssert<SELF, ACTUAL>, ACTUAL> extends AbstractAssert<SELF, ACTUAL> {

    private final BegunClaim begun;

    ClaimAssert(ACTUAL actual, Class<SELF> type, Judgements judgements, String example) {
        super(actual, type);
        this.begun = judgements.begin("assertThat(" + actual + ")", "a claim, for example " + example);
    }

    /** What has been written so far. */
    final String words() {
        return begun.words();
    }

    /** A claim follows, and finishes this one. */
    final void finish() {
        begun.finish();
    }

    @Override
    public SELF matches(Predicate<? super ACTUAL> predicate) {
        finish();
        return super.matches(predicate);
    }

    @Override
    public SELF matches(Predicate<? super ACTUAL> predicate, String description) {
        finish();
        return super.matches(predicate, description);
    }

    @Override
    public SELF doesNotMatch(Predicate<? super ACTUAL> predicate) {
        finish();
        return super.doesNotMatch(predicate);
    }

    @Override
    public SELF doesNotMatch(Predicate<? super ACTUAL> predicate, String description) {
        finish();
        return super.doesNotMatch(predicate, description);
    }

    @Override
    public SELF is(Condition<? super ACTUAL> condition) {
        finish();
        return super.is(condition);
    }

    @Override
    public SELF isNot(Condition<? super ACTUAL> condition) {
        finish();
        return super.isNot(condition);
    }

    @Override
    public SELF has(Condition<? super ACTUAL> condition) {
        finish();
        return super.has(condition);
    }

    @Override
    public SELF doesNotHave(Condition<? super ACTUAL> condition) {
        finish();
        return super.doesNotHave(condition);
    }

    @Override
    public SELF satisfies(Condition<? super ACTUAL> condition) {
        finish();
        return super.satisfies(condition);
    }

    @Override
    protected SELF satisfiesForProxy(Consumer<? super ACTUAL>[] requirements) {
        finish();
        return super.satisfiesForProxy(requirements);
    }

    @Override
    protected SELF satisfiesAnyOfForProxy(Consumer<? super ACTUAL>[] requirements) {
        finish();
        return super.satisfiesAnyOfForProxy(requirements);
    }
}
