package dev.assay.internal.verdicts;

import java.util.List;

/**
 * What statistical tests say without an interval of the figure: the alarm of a gate, the set of best levels.
 *
 * @param subject what was judged
 * @param verdict what came of it
 * @param figure what was seen
 * @param boundInWords what was claimed
 * @param n how many observations entered
 * @param details figures that decided, each as a phrase: those of every level of a set, for example
 */
public record TestedJudgement(
        String subject, Verdict verdict, double figure, String boundInWords, int n, List<String> details)
        implements Judgement {

    public TestedJudgement {
        details = List.copyOf(details);
    }
}
