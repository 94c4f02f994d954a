package dev.assay.internal.run;

import dev.assay.data.CallFigure;
import dev.assay.data.Cell;
import dev.assay.internal.conditions.GenerationMedians;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.runfolder.Night;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a measurement says beside what was measured before, in sentences. None of them decides anything. */
final class Changes {

    private static final int PERCENT = 100;

    private Changes() {}

    /** The figures of each level that a history keeps. */
    static List<Night> nights(String run, String target, String experiment, Measured measured) {
        List<Night> nights = new ArrayList<>();
        for (Cell cell : measured.design().cells()) {
            for (CallFigure figure : CallFigure.values()) {
                List<Double> medians =
                        GenerationMedians.of(figure, measured.design(), cell, measured.observations(), measured.cost());
                if (!medians.isEmpty()) {
                    nights.add(new Night(run, target, experiment, cell.id(), name(figure, measured), medians));
                }
            }
        }
        return nights;
    }

    /** Costs at other prices are another figure. */
    private static String name(CallFigure figure, Measured measured) {
        return figure == CallFigure.COST
                ? figure.label() + ", " + measured.cost().prices().briefly()
                : figure.label();
    }

    /** The last change of each figure, if it came within the nights that are given. */
    static List<String> inHistory(List<Night> history, List<Night> now) {
        List<String> sentences = new ArrayList<>();
        for (Night night : now) {
            List<Night> same = history.stream().filter(night::isOfTheSame).toList();
            GenerationMedians.lastChange(same.stream().map(Night::medians).toList())
                    .ifPresent(change -> sentences.add(String.format(
                            Locale.ROOT,
                            "%s at %s changed by %+.0f%% with run %s, by a history of %d nights (p = %.3f)",
                            night.figure(),
                            night.cell(),
                            PERCENT * (change.factor() - 1),
                            same.get(change.at()).run(),
                            same.size(),
                            change.p())));
        }
        return sentences;
    }

    /** Those of the same figures, levels and target as these. */
    static List<Night> ofTheSame(List<Night> history, List<Night> now) {
        return history.stream()
                .filter(then -> now.stream().anyMatch(then::isOfTheSame))
                .toList();
    }

    /** Those of the newest runs. */
    static List<Night> newest(List<Night> history, int runs) {
        List<String> ids = history.stream().map(Night::run).distinct().toList();
        List<String> kept = ids.subList(Math.max(0, ids.size() - runs), ids.size());
        return history.stream().filter(night -> kept.contains(night.run())).toList();
    }

    /** Which figures differ from the baseline. */
    static List<String> sinceBaseline(List<Night> baseline, List<Night> now) {
        List<String> sentences = new ArrayList<>();
        for (Night night : now) {
            baseline.stream()
                    .filter(night::isOfTheSame)
                    .findFirst()
                    .flatMap(then -> GenerationMedians.changed(then.medians(), night.medians())
                            .map(factor -> String.format(
                                    Locale.ROOT,
                                    "%s at %s is %.2f times its baseline of run %s: something changed since, in the function"
                                            + " or around it. Measure both versions in turns (@Version) to know",
                                    night.figure(),
                                    night.cell(),
                                    factor,
                                    then.run())))
                    .ifPresent(sentences::add);
        }
        return sentences;
    }
}
