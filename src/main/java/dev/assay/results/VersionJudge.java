package dev.assay.results;

import static dev.assay.internal.verdicts.JudgementSentence.figure;

import dev.assay.internal.design.Design;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.VersionGate;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.TestedJudgement;
import dev.assay.internal.verdicts.Verdict;
import java.util.List;
import java.util.function.DoubleFunction;

/** Judges one version against another. */
@FunctionalInterface
interface VersionJudge {

    /** With fewer, no alarm says nothing. */
    int FEWEST_GENERATIONS = 10;

    /** What must be ruled out with 95% confidence, for no alarm to say something. */
    double LARGEST_UNSEEN = 1.2;

    /**
     * Judges.
     *
     * @param subject what is judged, in words
     */
    Judgement judge(String subject, Comparison comparison);

    /** By the interval of the ratio of the version to the baseline, at most {@code high}. */
    static VersionJudge ratio(Measure measure, double high) {
        Design design = measure.design();
        double low = Double.NEGATIVE_INFINITY;
        return (subject, both) -> {
            DoubleFunction<Estimate> ratio = measure.ratio(both.version(), both.baseline());
            Judgement judgement = Judge.judge(subject, "", ratio, low, high, design, both.together());
            return measure.centre() == Centre.MEAN
                    ? Judge.supported(judgement, both.version(), low, high, design)
                    : judgement;
        };
    }

    /** By the interval of the difference of the version to the baseline, at most {@code high}. */
    static VersionJudge difference(Measure measure, double high) {
        return (subject, both) -> Judge.judge(
                "difference in " + subject,
                measure.unit(),
                confidence -> dev.assay.internal.stats.Comparison.differenceOfEqualCounts(
                        both.version(), both.baseline(), confidence),
                Double.NEGATIVE_INFINITY,
                high,
                measure.design(),
                both.together());
    }

    /** By the gate: an alarm refutes; no alarm holds if it rules out a large regression. Gates of one claim share their false alarms. */
    static VersionJudge gate(Measure measure) {
        return (subject, both) -> {
            VersionGate gate = VersionGate.of(measure.centre(), both.version(), both.baseline());
            int generations =
                    Math.min(both.version().generations(), both.baseline().generations());
            double adjusted = both.adjusted().getAsDouble();
            double error = measure.design().error();
            double atMost = gate.atMost(error);
            boolean alarm = gate.adjusted(adjusted).slower(error);
            String lacking = alarm ? "" : lacking(generations, atMost);
            return new TestedJudgement(
                    subject + " (p = " + figure(gate.p())
                            + (both.together() > 1
                                    ? ", adjusted for " + both.together() + " gates " + figure(adjusted)
                                    : "")
                            + "; at most " + figure(atMost) + " with "
                            + figure(100 * (1 - error)) + "% confidence; " + generations + " generations" + lacking
                            + ")",
                    alarm ? Verdict.REFUTED : lacking.isEmpty() ? Verdict.HELD : Verdict.UNDECIDED,
                    gate.ratio(),
                    "no alarm, which is raised from " + figure(1 + VersionGate.LEAST_CHANGE) + " on at p < "
                            + figure(error),
                    both.version().n() + both.baseline().n(),
                    List.of());
        };
    }

    /** What keeps a gate that raises no alarm from saying something; empty if nothing does. */
    private static String lacking(int generations, double atMost) {
        if (generations < FEWEST_GENERATIONS) {
            return ", but it takes " + FEWEST_GENERATIONS;
        }
        return atMost > LARGEST_UNSEEN ? ", but more are needed to rule out " + figure(LARGEST_UNSEEN) : "";
    }
}
