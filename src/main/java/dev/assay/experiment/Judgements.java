package dev.assay.experiment;

import dev.assay.data.Judgement;
import dev.assay.data.JudgementSentence;
import dev.assay.data.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** What one test has judged so far: the figures behind its verdict, for the report. */
final class Judgements {

    private final boolean failUndecided;
    private final List<Judgement> made = new ArrayList<>();

    Judgements(boolean failUndecided) {
        this.failUndecided = failUndecided;
    }

    synchronized List<Judgement> made() {
        return List.copyOf(made);
    }

    /** Takes one judgement, and ends the test unless the claim held. */
    void judged(Judgement judgement) {
        judged(Stream.of(() -> judgement));
    }

    /**
     * Makes all judgements of a claim, then ends the test by the gravest: what is refuted at one level must not hide behind what is
     * undecided, or cannot be judged, at another.
     *
     * @throws ClaimRefutedError when one is refuted
     * @throws TestAbortedException when one cannot be made, or is undecided and that is no failure
     */
    void judged(Stream<Supplier<Judgement>> claim) {
        List<Judgement> now = new ArrayList<>();
        List<TestAbortedException> aborted = new ArrayList<>();
        claim.forEach(one -> {
            try {
                now.add(one.get());
            } catch (TestAbortedException e) {
                aborted.add(e);
            }
        });
        synchronized (this) {
            made.addAll(now);
        }
        first(now, Verdict.REFUTED).ifPresent(sentence -> {
            throw new ClaimRefutedError(sentence);
        });
        if (!aborted.isEmpty()) {
            throw aborted.get(0);
        }
        first(now, Verdict.UNDECIDED).ifPresent(this::undecided);
    }

    private static Optional<String> first(List<Judgement> judgements, Verdict verdict) {
        return judgements.stream()
                .filter(one -> one.verdict() == verdict)
                .map(JudgementSentence::of)
                .findFirst();
    }

    private void undecided(String sentence) {
        if (failUndecided) {
            throw new ClaimUndecidedError(sentence);
        }
        throw new ClaimUndecidedException(sentence);
    }
}
