package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.Claim;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The claims with their verdicts, and the figures that decided them. */
final class ClaimTable {

    private final List<Claim> claims;
    private final Set<String> told = new HashSet<>();

    ClaimTable(List<Claim> claims) {
        this.claims = claims;
    }

    void write(Markup page) {
        if (claims.isEmpty()) {
            return;
        }
        page.open("ul", "class", "claims");
        for (Claim claim : claims) {
            String verdict = Badge.name(claim.verdict());
            page.open("li", "class", "claim " + verdict, "data-verdicts", verdict);
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

    private void eachLevel(Markup page, Claim claim) {
        long held = claim.levels(Verdict.HELD);
        page.element(
                "p",
                "judged at each level: held at " + held + " of "
                        + claim.records().size() + figure(claim),
                "class",
                "soft");
        claim.records().stream()
                .filter(record -> record.verdict() != Verdict.HELD)
                .forEach(record -> level(page, record));
        List<VerdictRecord> others = claim.records().stream()
                .filter(record ->
                        record.verdict() == Verdict.HELD && !record.judgements().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            page.open("details").element("summary", "Figures of the levels at which it held", "class", "soft");
            others.forEach(record -> heldLevel(page, record));
            page.close();
        }
    }

    /** The first figure of a claim that held everywhere, if all levels say the same; nobody unfolds what can be said in a word. */
    private static String figure(Claim claim) {
        Set<String> figures = claim.records().stream()
                .filter(record -> !record.judgements().isEmpty())
                .map(record -> record.judgements().get(0))
                .map(one -> Numbers.estimate(one.figure(), false) + ", claimed " + one.boundInWords())
                .collect(Collectors.toSet());
        return figures.size() == 1 && claim.verdict() == Verdict.HELD
                ? " (" + figures.iterator().next() + ")"
                : "";
    }

    /** Its verdict is that of all beside it; its name is left out where each figure names it. */
    private void heldLevel(Markup page, VerdictRecord record) {
        page.open("div", "class", "level");
        String cell = String.valueOf(record.cell());
        if (!record.judgements().stream().allMatch(one -> one.subject().contains(cell))) {
            page.element("b", cell);
        }
        record(page, record);
        page.close();
    }

    private void level(Markup page, VerdictRecord record) {
        page.open("div", "class", "level");
        Badge.write(page, record.verdict());
        page.element("b", " " + record.cell());
        record(page, record);
        page.close();
    }

    private void record(Markup page, VerdictRecord record) {
        record.judgements().forEach(one -> JudgementLine.write(page, one));
        String message = JudgementLine.beyond(record, record.message());
        if (message.isBlank()) {
            if (record.message().isBlank() && record.judgements().isEmpty() && record.verdict() == Verdict.HELD) {
                page.element("p", "The test asserts on the data directly and keeps no figure.", "class", "soft");
            }
        } else if (told.add(message)) {
            page.element("pre", message, "class", "message");
        } else {
            page.element("p", "For the same reason as above.", "class", "soft");
        }
    }
}
