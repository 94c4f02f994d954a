package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.TestedJudgement;
import dev.assay.internal.verdicts.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Claims on the levels that cannot be told from the best. If other factors cross, a claim holds if it does at each combination. */
public final class BestSetAssert extends ClaimAssert<BestSetAssert, BestSet> {

    BestSetAssert(BestSet actual) {
        super(actual, BestSetAssert.class, actual.judgements(), ".includes(512)");
    }

    /**
     * Claims that a level may be the best. Held if it is in the set, refuted if another level beats it or if its median is beyond
     * the limit, undecided if its median may be within the limit or not.
     *
     * @param level the value of the level, for example 512
     */
    public BestSetAssert includes(Object level) {
        return judged(level, " among them", BestSetAssert::includes);
    }

    /**
     * Claims that a level is the best. Held if it is alone in the set, refuted if another level beats it or if its median is
     * beyond the limit, undecided if it is in a larger set.
     *
     * @param level the value of the level, for example 512
     */
    public BestSetAssert isOnly(Object level) {
        return judged(level, " alone", BestSetAssert::isOnly);
    }

    private static Verdict includes(Ranking ranking, Cell cell) {
        if (ranking.best().contains(cell)) {
            return Verdict.HELD;
        }
        return ranking.open().contains(cell) ? Verdict.UNDECIDED : Verdict.REFUTED;
    }

    private static Verdict isOnly(Ranking ranking, Cell cell) {
        Verdict included = includes(ranking, cell);
        boolean alone = ranking.best().size() == 1 && ranking.open().isEmpty();
        return included == Verdict.HELD && !alone ? Verdict.UNDECIDED : included;
    }

    private BestSetAssert judged(Object level, String claimed, BiFunction<Ranking, Cell, Verdict> verdict) {
        finish();
        AlongFactor along = actual.along();
        along.checkLevel(level);
        along.judge(
                2,
                (others, cells) -> Stream.of((Supplier<Judgement>) () -> {
                    Ranking ranking = actual.ranking(others, cells);
                    Cell cell = along.at(level, cells);
                    return judgement(others, along.label(cell) + claimed, ranking, verdict.apply(ranking, cell));
                }));
        return this;
    }

    private Judgement judgement(String others, String claimed, Ranking ranking, Verdict verdict) {
        List<Cell> best = ranking.best();
        List<String> details = new ArrayList<>();
        details.add("seen: " + ranking.names() + (best.size() == 1 ? " alone" : ""));
        details.addAll(ranking.figures());
        details.add(ranking.generations() + " generations");
        return new TestedJudgement(
                "number of levels that cannot be told from the " + actual.subject() + others,
                verdict,
                best.size(),
                claimed,
                ranking.calls(),
                details);
    }
}
