package dev.assay.results;

import dev.assay.internal.design.Design;
import dev.assay.internal.stats.RoundSupport;
import dev.assay.internal.stats.Rounds;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Needed;
import dev.assay.internal.verdicts.Verdict;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Leaves a claim on the variation between rounds undecided if the rounds contradict what its interval needs. */
final class RoundJudge {

    private RoundJudge() {}

    /**
     * @param room by what factor the variance between rounds may be larger than at an end of the interval, for the bound to be kept
     */
    static Judgement supported(Judgement judgement, Rounds rounds, DoubleUnaryOperator room, Design design) {
        if (!(judgement instanceof IntervalJudgement decided) || decided.verdict() == Verdict.UNDECIDED) {
            return judgement;
        }
        if (RoundSupport.heavyTailed(rounds)) {
            return decided.undecided(
                    "a few rounds deviate much further than the others, so that no interval holds", null);
        }
        if (decided.verdict() == Verdict.HELD && decided.high() > 0) {
            double left = room.applyAsDouble(decided.high());
            if (RoundSupport.unseen(rounds) > left) {
                return decided.undecided(
                        "rare rounds that deviate " + RoundSupport.TIMES_AS_FAR
                                + " times as far could have gone unseen",
                        calls(left, design));
            }
        }
        return judgement;
    }

    private static @Nullable Needed calls(double room, Design design) {
        return room > 1
                ? RoundSupport.roundsFor(room)
                        .map(rounds -> Judge.legal(rounds * design.callsPerVisit(), design))
                        .orElse(null)
                : null;
    }
}
