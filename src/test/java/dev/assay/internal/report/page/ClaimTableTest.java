package dev.assay.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.report.figures.Claim;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTableTest {

    private static final Judgement CLOSE = new IntervalJudgement(
            "ratio",
            Verdict.UNDECIDED,
            0.931,
            0.749_96,
            1.163_97,
            0.9,
            new IntervalJudgement.Bound("at least 0.75", 0.75, null),
            40,
            1,
            null);

    @Test
    void theSentenceOfAVerdictIsThereOnce() {
        String table = table(record("a", Verdict.UNDECIDED, JudgementSentence.of(CLOSE), CLOSE));
        assertThat(table).doesNotContain("<pre").contains("ratio: ", "in 1 generation<");
    }

    @Test
    void anIntervalIsNotRoundedOntoItsBound() {
        assertThat(table(record("a", Verdict.UNDECIDED, "", CLOSE))).contains("[0.74996, 1.16397]");
    }

    @Test
    void aReasonThatClaimsShareIsToldOnce() {
        String table = table(
                record("a", Verdict.ABORTED, "the host was busy"), record("b", Verdict.ABORTED, "the host was busy"));
        assertThat(table).containsOnlyOnce("the host was busy").contains("For the same reason as above.");
    }

    @Test
    void whatHeldWithoutAFigureSaysSo() {
        assertThat(table(record("a", Verdict.HELD, ""))).contains("keeps no figure");
    }

    private static VerdictRecord record(String method, Verdict verdict, String message, Judgement... judgements) {
        return new VerdictRecord("a claim", method, null, verdict, message, List.of(judgements));
    }

    private static String table(VerdictRecord... records) {
        Markup page = new Markup();
        new ClaimTable(List.of(records).stream().map(Claim::of).toList()).write(page);
        return page.toString();
    }
}
