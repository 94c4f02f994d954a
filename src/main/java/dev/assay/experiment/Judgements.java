package dev.assay.experiment;

import dev.assay.data.Judgement;
import dev.assay.data.JudgementSentence;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * Takes a judgement, and ends the test unless the claim held.
     *
     * @throws ClaimRefutedError when it is refuted
     */
    void judged(Judgement judgement) {
        synchronized (this) {
            made.add(judgement);
        }
        String sentence = JudgementSentence.of(judgement);
        switch (judgement.verdict()) {
            case REFUTED -> throw new ClaimRefutedError(sentence);
            case UNDECIDED -> undecided(sentence);
            default -> {}
        }
    }

    private void undecided(String sentence) {
        if (failUndecided) {
            throw new ClaimUndecidedError(sentence);
        }
        throw new ClaimUndecidedException(sentence);
    }
}
