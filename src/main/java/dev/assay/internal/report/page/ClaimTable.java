package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.Claim;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.picture.IntervalPicture;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The claims with their verdicts, and the figures that decided them. */
record ClaimTable(List<Claim> claims) {

    void write(Markup page) {
        if (claims.isEmpty()) {
            return;
        }
        page.open("ul", "class", "claims");
        for (Claim claim : claims) {
            page.open("li", "class", "claim " + Badge.name(claim.verdict()));
            Badge.write(page, claim.verdict());
            page.open("div", "class", "body");
            page.element("p", claim.words() + at(claim), "class", "words");
            if (claim.records().size() > 1) {
                eachLevel(page, claim);
            } else {
                record(page, claim.records().get(0));
            }
            page.close().close();
        }
        page.close();
    }

    private static String at(Claim claim) {
        VerdictRecord first = claim.records().get(0);
        return claim.records().size() == 1 && first.cell() != null ? " at " + first.cell() : "";
    }

    private static void eachLevel(Markup page, Claim claim) {
        long held = claim.levels(Verdict.HELD);
        page.element(
                "p",
                "judged at each level: held at " + held + " of "
                        + claim.records().size(),
                "class",
                "soft");
        levels(page, claim.records().stream().filter(record -> record.verdict() != Verdict.HELD));
        List<VerdictRecord> others = claim.records().stream()
                .filter(record ->
                        record.verdict() == Verdict.HELD && !record.judgements().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            page.open("details").element("summary", "Figures of the levels at which it held", "class", "soft");
            levels(page, others.stream());
            page.close();
        }
    }

    private static void levels(Markup page, Stream<VerdictRecord> records) {
        records.forEach(record -> {
            page.open("div", "class", "level");
            Badge.write(page, record.verdict());
            page.element("b", " " + record.cell());
            record(page, record);
            page.close();
        });
    }

    private static void record(Markup page, VerdictRecord record) {
        for (Judgement judgement : record.judgements()) {
            judgement(page, judgement);
        }
        if (!record.message().isBlank()) {
            page.element("pre", record.message(), "class", "message");
        }
    }

    private static void judgement(Markup page, Judgement judgement) {
        IntervalJudgement interval = judgement instanceof IntervalJudgement found ? found : null;
        page.open("div", "class", "judgement").open("p");
        page.text(judgement.subject() + ": ");
        page.element("b", Numbers.estimate(judgement.figure(), interval != null));
        if (interval != null) {
            page.text(" " + Numbers.interval(interval.low(), interval.high()));
        }
        page.element("span", details(judgement, interval), "class", "soft");
        page.close();
        if (interval != null) {
            picture(page, interval);
        }
        page.close();
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
            details.append(" in ").append(interval.generations());
            details.append(interval.generations() == 1 ? " generation" : " generations");
        }
        if (interval != null) {
            details.append(JudgementSentence.undecided(interval));
        }
        return details.toString();
    }
}
