package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.figures.VerdictCounts;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.markup.Times;
import dev.assay.internal.verdicts.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader wants first: how the claims came out, of which run, on what; then each experiment in a line. */
record FirstScreen(RunFigures run) {

    private static final List<Verdict> OTHERS =
            List.of(Verdict.REFUTED, Verdict.BROKEN, Verdict.UNDECIDED, Verdict.ABORTED);

    void write(Markup page) {
        VerdictCounts counts = run.counts();
        page.open("header", "id", "top");
        page.element("p", "Assay \u00B7 experiments on serverless functions", "class", "brand");
        page.element("h1", sentence(counts));
        facts(page);
        if (!run.finished()) {
            page.element(
                    "p",
                    "This run is unfinished: it was killed, or it is still measuring. "
                            + "The page shows everything in its journals.",
                    "class",
                    "notice");
        }
        Damage.write(page, run.damage());
        tiles(page, counts);
        new Overview(run).write(page);
        page.close();
    }

    private static String sentence(VerdictCounts counts) {
        if (counts.all() == 0) {
            return "No claim was judged";
        }
        int held = counts.of(Verdict.HELD);
        if (held == counts.all()) {
            return held == 1 ? "The claim held" : "All " + held + " claims held";
        }
        List<String> others = new ArrayList<>();
        for (Verdict verdict : OTHERS) {
            int count = counts.of(verdict);
            if (count > 0) {
                others.add(count + (count == 1 ? " is " : " are ") + words(verdict));
            }
        }
        return held + " of " + counts.all() + " claims held: " + others.stream().collect(Collectors.joining(", "));
    }

    private static String words(Verdict verdict) {
        return verdict == Verdict.ABORTED ? "beyond what this run can show" : Badge.name(verdict);
    }

    private void facts(Markup page) {
        Instant started = run.run().startedAt();
        Instant ended = run.run().endedAt();
        int calls =
                run.experiments().stream().mapToInt(ExperimentFigures::calls).sum();
        page.open("p", "class", "facts");
        page.text("Run ")
                .element("code", run.run().id())
                .text(" \u00B7 ")
                .element("b", run.run().target());
        page.text(" target \u00B7 ")
                .element("b", run.run().scale())
                .text(" scale \u00B7 " + Numbers.counted(run.experiments().size(), "experiment") + ", "
                        + Numbers.counted(calls, "call") + " \u00B7 started " + Times.utc(started));
        page.text(ended == null ? " \u00B7 unfinished" : " \u00B7 took " + Times.between(started, ended));
        page.close();
    }

    /** One of several: without a script, by the keyboard too. What is chosen hides the other verdicts by the style sheet. */
    private static void tiles(Markup page, VerdictCounts counts) {
        page.open("fieldset", "class", "tiles").element("legend", "Show claims by verdict");
        tile(page, "all", "all claims", "\u2211", counts.all());
        for (Verdict verdict : Verdict.values()) {
            tile(page, Badge.name(verdict), Badge.name(verdict), Badge.sign(verdict), counts.of(verdict));
        }
        page.close();
    }

    private static void tile(Markup page, String id, String word, String sign, int count) {
        List<String> input = new ArrayList<>(List.of("type", "radio", "name", "only", "id", "only-" + id));
        if (id.equals("all")) {
            input.addAll(List.of("checked", "checked"));
        } else if (count == 0) {
            input.addAll(List.of("disabled", "disabled"));
        }
        page.open("div", "class", "tile " + id + (count == 0 ? " none" : ""));
        page.empty("input", input.toArray()).open("label", "for", "only-" + id);
        page.element("span", String.valueOf(count), "class", "count").text(" ");
        page.open("span", "class", "word")
                .element("span", sign, "aria-hidden", "true")
                .text(" " + word)
                .close();
        page.close().close();
    }
}
