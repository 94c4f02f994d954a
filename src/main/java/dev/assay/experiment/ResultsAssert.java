package dev.assay.experiment;

import dev.assay.data.LastAttempts;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.design.CallPattern;
import dev.assay.design.Cell;
import dev.assay.design.Design;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Exact claims on all results: coverage of the design and of what functions wrote about themselves. */
public final class ResultsAssert extends AbstractAssert<ResultsAssert, Results> {

    ResultsAssert(Results actual) {
        super(actual, ResultsAssert.class);
    }

    /**
     * Claims that every planned call was made and succeeded on a warm instance: at each cell, in each generation, as designed; of a
     * call that was made again, the last attempt. Where a procedure makes the calls: that every planned visit made some.
     */
    public ResultsAssert fillsEveryCell() {
        isNotNull();
        Design design = actual.design();
        boolean staged = design.pattern() == CallPattern.PROCEDURE;
        int each = staged ? design.blocksPerGeneration() : design.invocations() / design.generations();
        List<Observation> decisive = LastAttempts.of(actual.all());
        List<String> missing = new ArrayList<>();
        int filled = 0;
        for (Cell cell : design.cells()) {
            int planned = staged ? each : each * cell.callers();
            for (int generation = 0; generation < design.generations(); generation++) {
                int seen = staged ? visits(decisive, cell, generation) : warm(decisive, cell, generation);
                filled += seen == planned ? 1 : 0;
                if (seen != planned) {
                    missing.add(cell.label() + ", generation " + (generation + 1) + ": " + seen + " of " + planned);
                }
            }
        }
        int all = design.cells().size() * design.generations();
        return judged("levels x generations filled", filled, all, missing);
    }

    /**
     * Claims that every call, warm-up calls included, came back with a profile; of a call that was made again, the last attempt.
     * Asynchronous calls come back with nothing and are left out.
     */
    public ResultsAssert hasProfileOfEveryInvocation() {
        isNotNull();
        List<Observation> decisive = LastAttempts.of(actual.all()).stream()
                .filter(one -> one.outcome() != Outcome.ACCEPTED)
                .toList();
        List<String> without = decisive.stream()
                .filter(one -> one.profile() == null)
                .map(one -> "call " + one.sequence() + " at "
                        + one.place().cell().label() + ", request id " + one.requestId() + ", outcome " + one.outcome())
                .toList();
        int all = decisive.size();
        return judged("invocations with a profile", all - without.size(), all, without);
    }

    private static int visits(List<Observation> all, Cell cell, int generation) {
        return (int) all.stream()
                .map(Observation::place)
                .filter(place -> place.block() >= 0 && place.cell().equals(cell) && place.generation() == generation)
                .mapToInt(Place::block)
                .distinct()
                .count();
    }

    private static int warm(List<Observation> all, Cell cell, int generation) {
        return (int) all.stream()
                .filter(one -> one.place().cell().equals(cell) && one.place().generation() == generation)
                .filter(Population::judged)
                .count();
    }

    private ResultsAssert judged(String subject, int seen, int wanted, List<String> missing) {
        String bound = missing.isEmpty() ? "all " + wanted : "all " + wanted + "; missing: " + FirstFew.of(missing);
        actual.judgements().judged(Judge.exact(subject, seen == wanted, seen, bound, wanted));
        return this;
    }
}
