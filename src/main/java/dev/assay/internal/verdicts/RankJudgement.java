package dev.assay.internal.verdicts;

/**
 * The probability of an order at least as clear as the one that was seen, were there no effect, held against a level of
 * significance.
 *
 * @param subject what was judged
 * @param verdict what came of it
 * @param figure the probability
 * @param significance up to which probability the claim holds, for example 0.05
 * @param n how many blocks entered
 */
public record RankJudgement(String subject, Verdict verdict, double figure, double significance, int n)
        implements Judgement {

    @Override
    public String boundInWords() {
        return "at most " + JudgementSentence.figure(significance);
    }
}
