package dev.assay.results;

import dev.assay.internal.stats.OrderedTrend;
import dev.assay.internal.verdicts.RankJudgement;
import dev.assay.internal.verdicts.Verdict;

/**
 * Claims on how an outcome follows the order of a factor's levels, by a permutation test within blocks at 5%: held if so clear an
 * order would hardly come about without an effect, refuted if the opposite order is as clear, else undecided.
 */
public final class TrendAssert extends ClaimAssert<TrendAssert, Trend<?>> {

    TrendAssert(Trend<?> actual) {
        super(actual, TrendAssert.class, actual.judgements(), ".risesWith(\"memory\")");
    }

    /** Claims that the outcome falls as the factor's levels rise. */
    public TrendAssert fallsWith(String factor) {
        finish();
        OrderedTrend trend = actual.along(factor);
        return judged("falls", factor, trend, trend.falling(), trend.rising());
    }

    /** Claims that the outcome rises as the factor's levels rise. */
    public TrendAssert risesWith(String factor) {
        finish();
        OrderedTrend trend = actual.along(factor);
        return judged("rises", factor, trend, trend.rising(), trend.falling());
    }

    private TrendAssert judged(String how, String factor, OrderedTrend trend, double chance, double opposite) {
        double significance = actual.error();
        Verdict verdict =
                chance <= significance ? Verdict.HELD : opposite <= significance ? Verdict.REFUTED : Verdict.UNDECIDED;
        String subject = "probability, were there no effect, that " + actual.name() + " so clearly " + how + " with "
                + factor + " (score " + trend.score() + " of " + trend.greatest() + " in " + trend.blocks() + " "
                + actual.units(factor) + ")";
        actual.judgements().judged(new RankJudgement(subject, verdict, chance, significance, trend.blocks()));
        return this;
    }
}
