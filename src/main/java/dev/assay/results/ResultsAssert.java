package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.LastAttempts;
import dev.assay.internal.observations.Population;
import java.util.ArrayList;
import java.util.List;

/** Exact claims on all results: coverage of the design and of what functions wrote about themselves. */
public final class ResultsAssert extends ClaimAssert<ResultsAssert, Results> {

    ResultsAssert(Results actual) {
        super(actual, ResultsAssert.class, actual.judgements(), ".fillsEveryCell()");
    }

    /**
     * Claims that every planned call was made and succeeded on a warm instance: at each cell, in each generation, as designed; of a
     * call that was made again, the last attempt. If a procedure makes the calls: that every planned visit made some. If cold starts are
     * provoked: that every visit had one that succeeded; aborted if nothing tells cold starts from warm calls.
     */
    public ResultsAssert fillsEveryCell() {
        finish();
        Design design = actual.design();
        boolean staged = design.pattern() == CallPattern.PROCEDURE;
        int each = staged ? design.blocksPerGeneration() : design.invocations() / design.generations();
        List<Observation> decisive = LastAttempts.of(actual.all());
        List<String> missing = new ArrayList<>();
        int filled = 0;
        for (Cell cell : design.cells()) {
            ColdStartSigns.require(population(), cell, decisive);
            int planned = staged ? each : each * cell.callers();
            for (int generation = 0; generation < design.generations(); generation++) {
                int seen = staged ? visits(decisive, cell, generation) : judged(decisive, cell, generation);
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
     * Asynchronous calls come back with nothing and are left out; if there are no others, the claim is refuted.
     */
    public ResultsAssert hasProfileOfEveryInvocation() {
        finish();
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

    /**
     * Claims that every planned call brought one result, and a different one each: as many calls that succeeded as callers and calls a
     * visit in every block, no request id twice. Only in a closed loop and in bursts does the plan say how many there are.
     */
    public ResultsAssert hasOneResultForEveryCall() {
        finish();
        List<String> wrong = new ArrayList<>(OneResultEach.missing(actual.design(), actual.all()));
        wrong.addAll(OneResultEach.twice(actual.all()));
        int all = OneResultEach.planned(actual.design());
        return judged("calls with one result each", all - wrong.size(), all, wrong);
    }

    /**
     * Claims that measuring ended because the data were enough for {@link dev.assay.experiment.Stopping}, and not by a cap or because the
     * design had ended.
     *
     * @throws IllegalStateException if the experiment class has no {@code @Stopping}
     */
    public ResultsAssert hasConverged() {
        finish();
        Design design = actual.design();
        if (design.looks() == 1) {
            throw new IllegalStateException(
                    "stopping rule () must be there to converge by. Annotate the class with @Stopping");
        }
        String lacking = actual.lacking();
        actual.judgements()
                .judged(Judge.exact(
                        "generations until the data were enough",
                        lacking.isEmpty(),
                        design.generations(),
                        lacking.isEmpty() ? "enough" : "enough; not converged: " + lacking,
                        actual.all().size()));
        return this;
    }

    /**
     * Claims that no instance ever ran two calls at once, warm-up calls included, by what the functions wrote: the profile's {@code uuid},
     * and {@code startTime} and {@code endTime} in whole milliseconds of the instance's own clock. An overlap of less than 1 ms is not seen.
     * The {@code uuid} is kept in {@code /tmp}: without {@code PRIVATE_TMP} instances share one, and the test is aborted.
     */
    public ResultsAssert hasNoTwoCallsAtOnceOnAnInstance() {
        finish();
        actual.judgements().require("PRIVATE_TMP");
        List<String> overlaps = InstanceOverlaps.of(actual.all());
        String bound = overlaps.isEmpty() ? "none" : "none; seen: " + FirstFew.of(overlaps);
        actual.judgements()
                .judged(Judge.exact(
                        "calls that overlapped another one on its instance",
                        overlaps.isEmpty(),
                        overlaps.size(),
                        bound,
                        actual.all().size()));
        return this;
    }

    private static int visits(List<Observation> all, Cell cell, int generation) {
        return (int) all.stream()
                .map(Observation::place)
                .filter(place -> !place.warmUp() && place.cell().equals(cell) && place.generation() == generation)
                .mapToInt(Place::block)
                .distinct()
                .count();
    }

    private int judged(List<Observation> all, Cell cell, int generation) {
        return population()
                .of(all.stream()
                        .filter(one ->
                                one.place().cell().equals(cell) && one.place().generation() == generation)
                        .toList())
                .size();
    }

    private Population population() {
        return Population.in(actual.design().provokesColdStarts());
    }

    private ResultsAssert judged(String subject, int seen, int wanted, List<String> missing) {
        String all = wanted > 0 ? "all " + wanted : "all of at least one; there are none";
        String bound = missing.isEmpty() ? all : all + "; missing: " + FirstFew.of(missing);
        actual.judgements().judged(Judge.exact(subject, wanted > 0 && seen == wanted, seen, bound, wanted));
        return this;
    }
}
