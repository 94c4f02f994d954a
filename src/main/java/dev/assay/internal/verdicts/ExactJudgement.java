package dev.assay.internal.verdicts;

/**
 * A statement about the observations themselves, which is true or false without an interval.
 *
 * @param subject what was judged
 * @param verdict held or refuted; undecided if the observations are too few for the statement to say anything
 * @param figure what was seen
 * @param boundInWords what was claimed
 * @param n how many observations entered
 */
public record ExactJudgement(String subject, Verdict verdict, double figure, String boundInWords, int n)
        implements Judgement {}
