package dev.assay.report;

import dev.assay.data.Judgement;
import dev.assay.report.markup.Numbers;

/** A judgement in one line of plain text. */
final class SummaryJudgement {

    private SummaryJudgement() {}

    static String words(Judgement judgement) {
        StringBuilder words = new StringBuilder(judgement.subject()).append(": ");
        words.append(Numbers.estimate(judgement.estimate(), judgement.low() != null));
        if (judgement.low() != null && judgement.high() != null) {
            words.append(' ').append(Numbers.interval(judgement.low(), judgement.high()));
        }
        words.append(", bound ").append(judgement.bound());
        words.append(", n = ").append(Numbers.whole(judgement.n()));
        if (judgement.generations() > 0) {
            words.append(" in ").append(judgement.generations()).append(" generations");
        }
        if (judgement.needed() != null) {
            words.append("; about ").append(Numbers.whole(judgement.needed()));
            words.append(" invocations a level would decide it");
        }
        return words.toString();
    }
}
