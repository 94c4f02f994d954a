package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.internal.text.Sentence;
import dev.assay.internal.verdicts.ClaimUndecidedError;
import dev.assay.internal.verdicts.ClaimUndecidedException;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Tells from how a test ended what came of its claim. */
final class VerdictOfTest {

    private VerdictOfTest() {}

    /**
     * @param cell of a test of each level; absent for a claim over all levels
     * @param judgements absent if the test ended before there were any
     */
    static VerdictRecord of(ExtensionContext context, @Nullable Cell cell, @Nullable Judgements judgements) {
        Optional<Throwable> thrown = context.getExecutionException();
        List<Judgement> made = judgements == null ? List.of() : judgements.made();
        return new VerdictRecord(
                words(context.getRequiredTestMethod()),
                method(context),
                cell == null ? null : cell.label(),
                verdict(thrown),
                thrown.map(VerdictOfTest::message).orElse(judgements == null ? "" : judgements.confirmation()),
                made);
    }

    /** Class and method, by which a claim is found again in other runs. */
    static String method(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }

    private static String words(Method test) {
        return AnnotationSupport.findAnnotation(test, DisplayName.class)
                .map(DisplayName::value)
                .filter(words -> !words.isBlank())
                .orElseGet(() -> Sentence.of(test.getName()));
    }

    private static Verdict verdict(Optional<Throwable> thrown) {
        if (thrown.isEmpty()) {
            return Verdict.HELD;
        }
        Throwable cause = thrown.get();
        if (cause instanceof ClaimUndecidedError || cause instanceof ClaimUndecidedException) {
            return Verdict.UNDECIDED;
        }
        if (cause instanceof TestAbortedException) {
            return Verdict.ABORTED;
        }
        return cause instanceof AssertionError ? Verdict.REFUTED : Verdict.BROKEN;
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getName() : message;
    }
}
