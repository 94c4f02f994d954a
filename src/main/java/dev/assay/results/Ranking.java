package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The levels of one factor, at one combination of the others, held against each other. Levels beyond the limit compete with none;
 * those at which the limit is undecided may be the best, but beat no other.
 */
final class Ranking {

    private final List<Contender> all;
    private final List<Contender> contenders;
    private final Centre centre;
    private final double error;
    private final List<Contender> best = new ArrayList<>();
    private final List<Contender> open = new ArrayList<>();

    /** @param all two levels or more, of which one at least is within the limit */
    Ranking(List<Contender> all, Centre centre, double error) {
        this.all = List.copyOf(all);
        this.contenders =
                all.stream().filter(one -> one.withinLimit() != Verdict.REFUTED).toList();
        this.centre = centre;
        this.error = error;
        for (Contender one : unbeaten()) {
            (one.withinLimit() == Verdict.HELD ? best : open).add(one);
        }
    }

    /** The cells of the levels that cannot be told from the best. */
    List<Cell> best() {
        return cells(best);
    }

    /** The cells of the levels that would be among the best, if only their median were known to be within the limit. */
    List<Cell> open() {
        return cells(open);
    }

    /** For example {@code 512 MB, 1024 MB}. */
    String names() {
        return labels(best);
    }

    int calls() {
        return all.stream().mapToInt(Contender::calls).sum();
    }

    int generations() {
        return all.get(0).compared().generations();
    }

    /** Every level with its figures and its ratio to the least. */
    List<String> figures() {
        List<String> figures = new ArrayList<>(all.stream().map(this::describe).toList());
        if (!open.isEmpty()) {
            figures.add("undecided whether within the limit: " + labels(open));
        }
        return figures;
    }

    private List<Contender> unbeaten() {
        if (contenders.size() == 1) {
            return contenders;
        }
        Set<Integer> rivals = IntStream.range(0, contenders.size())
                .filter(place -> contenders.get(place).withinLimit() == Verdict.HELD)
                .boxed()
                .collect(Collectors.toSet());
        return BestLevels.unbeaten(contenders.stream().map(Contender::compared).toList(), rivals, centre, error)
                .stream()
                .map(contenders::get)
                .toList();
    }

    private String describe(Contender one) {
        Contender least = least();
        String ratio = one.equals(least) ? "the least" : ratio(one, least);
        String beyond = one.withinLimit() == Verdict.REFUTED ? ", beyond the limit" : "";
        return one.label() + ": " + one.figures() + ", " + ratio + beyond;
    }

    private String ratio(Contender one, Contender least) {
        double confidence = BestLevels.confidence(Math.max(2, contenders.size()), error);
        Estimate ratio = BestLevels.ratio(one.compared(), least.compared(), centre, confidence);
        String words = String.format(
                Locale.ROOT,
                "%s times the least (%.1f%% interval %s to %s)",
                JudgementSentence.figure(ratio.value()),
                100 * ratio.interval().confidence(),
                JudgementSentence.figure(ratio.interval().low()),
                JudgementSentence.figure(ratio.interval().high()));
        OptionalInt calls = best.contains(one) || open.contains(one)
                ? BestLevels.callsToTell(least.compared(), ratio, centre)
                : OptionalInt.empty();
        return calls.isEmpty() ? words : words + unseen(least, calls.getAsInt());
    }

    /** Why a level is among the best although its interval is beyond 1. */
    private static String unseen(Contender least, int calls) {
        return ", but rare slow calls of " + least.label() + " may have gone unseen"
                + (calls == Integer.MAX_VALUE ? "" : ": about " + calls + " calls per level would tell");
    }

    /** The level with the least centre among those within the limit. It is for display: it decides nothing. */
    private Contender least() {
        return all.stream()
                .filter(one -> one.withinLimit() == Verdict.HELD)
                .min(Comparator.comparingDouble(one -> one.centre(centre)))
                .orElseThrow();
    }

    private static List<Cell> cells(List<Contender> contenders) {
        return contenders.stream().map(Contender::cell).toList();
    }

    private static String labels(List<Contender> contenders) {
        return contenders.stream().map(Contender::label).collect(Collectors.joining(", "));
    }
}
