package dev.assay.internal.report;

import dev.assay.internal.report.figures.Claim;
import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.markup.Times;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The run on the console: experiments, levels, the verdict of each claim, where the reports are. Plain text. */
public final class RunSummary {

    private static final String INDENT = " ".repeat(12);
    private static final String RULE = "-".repeat(88);

    private final RunFigures run;
    private final PrintStream out;
    private final SummaryMessage messages = new SummaryMessage();

    private RunSummary(RunFigures run, PrintStream out) {
        this.run = run;
        this.out = out;
    }

    /** Prints the summary of a run, also of one that is unfinished. */
    public static void print(RunFolder folder, PrintStream out) {
        print(RunFigures.of(folder), List.of(folder.path().resolve(RunReport.PAGE)), out);
    }

    /**
     * Prints the summary of figures that were read already.
     *
     * @param reports where the reports are
     */
    public static void print(RunFigures run, List<Path> reports, PrintStream out) {
        new RunSummary(run, out).print(reports);
    }

    private void print(List<Path> reports) {
        RunRecord record = run.run();
        line(RULE);
        line("Assay run " + record.id() + ": target " + record.target() + " (" + record.targetChosenBecause()
                + "), scale " + record.scale());
        line("started " + Times.utc(record.startedAt()) + ", "
                + (record.endedAt() == null
                        ? "UNFINISHED: what its journals hold is shown"
                        : "took " + Times.between(record.startedAt(), record.endedAt())));
        run.damage().forEach(file -> line("DAMAGED DATA: " + file));
        run.experiments().forEach(this::experiment);
        line("");
        line(run.counts().all() == 0 ? "No claim was judged." : "Claims: " + run.counts());
        for (Path report : reports) {
            line("Report: " + report);
        }
        line(RULE);
    }

    private void experiment(ExperimentFigures experiment) {
        line("");
        line(experiment.record().name());
        if (experiment.record().narrowed() != null) {
            line("  narrowed: " + experiment.record().narrowed());
        }
        if (experiment.record().failure() != null) {
            message("  MEASUREMENT BROKE OFF: ", experiment.record().failure());
        }
        experiment.damage().forEach(file -> line("  DAMAGED DATA: " + file));
        experiment.record().warnings().forEach(warning -> line("  WARNING: " + warning));
        EventFigures events = experiment.events();
        (events != null && events.anyPut()
                        ? SummaryEvents.lines(events, experiment.cells())
                        : SummaryLevels.lines(experiment.cells()))
                .forEach(this::line);
        if (experiment.has(Measured.COST)) {
            line("  prices: " + experiment.record().pricesInWords());
        }
        if (experiment.claims().isEmpty()) {
            line("  no claim was judged");
        }
        experiment.claims().forEach(this::claim);
    }

    private void claim(Claim claim) {
        long held = claim.levels(Verdict.HELD);
        String levels = claim.ofEachLevel()
                ? " (held at " + held + " of " + claim.records().size() + " levels)"
                : "";
        line(String.format(Locale.ROOT, "  %-9s %s%s", word(claim.verdict()), claim.words(), levels));
        for (VerdictRecord record : claim.records()) {
            if (!claim.ofEachLevel() || record.verdict() != Verdict.HELD) {
                details(record);
            }
        }
    }

    private void details(VerdictRecord record) {
        String at = record.cell() == null ? "" : "at " + record.cell() + ": ";
        List<String> sentences =
                record.judgements().stream().map(JudgementSentence::of).toList();
        sentences.forEach(sentence -> line(INDENT + at + sentence));
        if (!sentences.contains(record.message())) {
            message(INDENT + at, record.message());
        }
    }

    private void message(String before, String message) {
        String next = before;
        for (String text : messages.lines(message)) {
            line(next + text);
            next = INDENT + "  ";
        }
    }

    /** What is not as it should be stands out in capitals. */
    private static String word(Verdict verdict) {
        return verdict == Verdict.HELD || verdict == Verdict.ABORTED
                ? verdict.name().toLowerCase(Locale.ROOT)
                : verdict.name();
    }

    private void line(String text) {
        out.println(TerminalText.text(text));
    }
}
