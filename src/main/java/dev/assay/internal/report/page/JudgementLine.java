package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.picture.IntervalPicture;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.VerdictRecord;
import org.jspecify.annotations.Nullable;

/** One figure of a claim: its interval in numbers and as a picture against the bound. */
final class JudgementLine {

    private JudgementLine() {}

    /** What a message says beside what the figures of the record say already; empty if that is all. */
    static String beyond(VerdictRecord record, String message) {
        String whole = message.strip();
        return record.judgements().stream()
                .map(JudgementSentence::of)
                .filter(whole::startsWith)
                .findFirst()
                .map(sentence -> whole.substring(sentence.length()).replaceFirst("^[. ]+", ""))
                .orElse(whole);
    }

    static void write(Markup page, Judgement judgement) {
        IntervalJudgement interval = judgement instanceof IntervalJudgement found ? found : null;
        page.open("div", "class", "judgement").open("p");
        page.text(judgement.subject() + ": ");
        page.element("b", Numbers.estimate(judgement.figure(), interval != null));
        if (interval != null) {
            IntervalJudgement.Bound bound = interval.bound();
            page.text(" " + Numbers.interval(interval.low(), interval.high(), bound.low(), bound.high()));
        }
        page.element("span", details(judgement, interval), "class", "soft");
        page.close();
        if (interval != null) {
            picture(page, interval);
        }
        page.close();
        if (!judgement.details().isEmpty()) {
            page.open("ul", "class", "details soft");
            judgement.details().forEach(detail -> page.element("li", detail));
            page.close();
        }
    }

    private static void picture(Markup page, IntervalJudgement one) {
        if (one.bound().low() != null || one.bound().high() != null) {
            page.add(new IntervalPicture(
                            one.figure(),
                            one.low(),
                            one.high(),
                            one.bound().low(),
                            one.bound().high(),
                            Badge.name(one.verdict()))
                    .draw());
        }
    }

    private static String details(Judgement judgement, @Nullable IntervalJudgement interval) {
        StringBuilder details = new StringBuilder(" \u00B7 bound " + judgement.boundInWords());
        if (interval != null) {
            details.append(" \u00B7 ")
                    .append(Math.round(100 * interval.confidence()))
                    .append("% interval");
        }
        details.append(" \u00B7 n = ").append(Numbers.whole(judgement.n()));
        if (interval != null) {
            details.append(" in ").append(Numbers.counted(interval.generations(), "generation"));
            details.append(JudgementSentence.undecided(interval));
        }
        return details.toString();
    }
}
