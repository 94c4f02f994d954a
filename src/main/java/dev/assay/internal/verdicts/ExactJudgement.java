package dev.assay.internal.verdicts;

/**
 * A statement about the observations themselves, which is true or false without an interval.
 *
 * @param subject what was judged
 * @param verdict held or refuted
 * @param figure what was seen
 * @param boundInWords what was claimed
 * @param n how many observations entered
 */
public record ExactJudgement(String subject, Verdict verdict, double figure, String boundInWords, int n)
        implements Judgement {}
