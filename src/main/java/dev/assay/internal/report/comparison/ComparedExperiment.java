package dev.assay.internal.report.comparison;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An experiment in two runs.
 *
 * @param name its name
 * @param levels the levels that both runs have; their intervals hold together at 95%
 * @param left levels that only one run has, in words
 * @param failures calls that did not succeed: in words, of both runs
 * @param verdicts claims whose verdict differs, in words
 */
public record ComparedExperiment(
        String name, List<ComparedLevel> levels, List<String> left, String failures, List<String> verdicts) {

    private static final double ERROR = 0.05;

    public ComparedExperiment {
        levels = List.copyOf(levels);
        left = List.copyOf(left);
        verdicts = List.copyOf(verdicts);
    }

    static ComparedExperiment of(ExperimentFolder first, ExperimentFolder second) {
        List<Observation> before = readable(first);
        List<Observation> after = readable(second);
        Map<String, Cell> ofFirst = cells(first);
        Map<String, Cell> ofSecond = cells(second);
        List<Cell> both = ofFirst.values().stream()
                .filter(cell -> ofSecond.containsKey(cell.id()))
                .toList();
        double confidence = 1 - ERROR / Math.max(1, both.size());
        List<String> left = new ArrayList<>();
        ofFirst.values().stream()
                .filter(cell -> !ofSecond.containsKey(cell.id()))
                .forEach(cell -> left.add(cell.label() + " is in the first run alone"));
        ofSecond.values().stream()
                .filter(cell -> !ofFirst.containsKey(cell.id()))
                .forEach(cell -> left.add(cell.label() + " is in the second run alone"));
        return new ComparedExperiment(
                first.record().name(),
                both.stream()
                        .map(cell -> ComparedLevel.of(cell, before, after, confidence))
                        .toList(),
                left,
                failed(before) + " of " + before.size() + " calls did not succeed in the first run, " + failed(after)
                        + " of " + after.size() + " in the second",
                changed(first, second));
    }

    private static List<Observation> readable(ExperimentFolder folder) {
        List<Observation> observations = new ArrayList<>();
        try {
            folder.forEachObservation(observations::add);
        } catch (CorruptLinesException e) {
            // Thrown after every other line was handed over; the run's own report names these lines.
        }
        return observations;
    }

    private static Map<String, Cell> cells(ExperimentFolder folder) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        folder.record().design().cells().forEach(cell -> cells.put(cell.id(), cell));
        return cells;
    }

    private static long failed(List<Observation> observations) {
        return observations.stream()
                .filter(one -> one.outcome() != Outcome.SUCCESS && one.outcome() != Outcome.ACCEPTED)
                .count();
    }

    private static List<String> changed(ExperimentFolder first, ExperimentFolder second) {
        Map<String, Verdict> before = verdicts(first);
        List<String> changed = new ArrayList<>();
        verdicts(second).forEach((claim, verdict) -> {
            Verdict then = before.get(claim);
            if (then != null && then != verdict) {
                changed.add(claim + ": " + then + ", then " + verdict);
            }
        });
        return changed;
    }

    private static Map<String, Verdict> verdicts(ExperimentFolder folder) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (VerdictRecord one : folder.verdicts(damage -> {})) {
            verdicts.put(one.claim() + (one.cell() == null ? "" : " at " + one.cell()), one.verdict());
        }
        return verdicts;
    }
}
