package dev.assay.internal.report.comparison;

import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Two runs side by side.
 *
 * @param experiments those that both have
 * @param differences what else differs between the runs, and so may be what makes the difference: one sentence each
 */
public record RunComparison(List<ComparedExperiment> experiments, List<String> differences) {

    public RunComparison {
        experiments = List.copyOf(experiments);
        differences = List.copyOf(differences);
    }

    /** Compares the second run with the first. */
    public static RunComparison of(RunFolder first, RunFolder second) {
        Map<String, ExperimentFolder> before = byName(first);
        List<ComparedExperiment> compared = new ArrayList<>();
        byName(second).forEach((name, folder) -> {
            ExperimentFolder then = before.get(name);
            if (then != null) {
                compared.add(ComparedExperiment.of(then, folder));
            }
        });
        return new RunComparison(compared, differences(first.run(), second.run()));
    }

    private static Map<String, ExperimentFolder> byName(RunFolder run) {
        Map<String, ExperimentFolder> byName = new LinkedHashMap<>();
        run.experiments().forEach(folder -> byName.put(folder.record().name(), folder));
        return byName;
    }

    private static List<String> differences(RunRecord first, RunRecord second) {
        List<String> differences = new ArrayList<>();
        differ(differences, "target", first.place(), second.place());
        differ(differences, "scale", first.scale(), second.scale());
        TreeSet<String> facts = new TreeSet<>(first.environment().keySet());
        facts.addAll(second.environment().keySet());
        for (String fact : facts) {
            differ(
                    differences,
                    fact,
                    first.environment().getOrDefault(fact, "unknown"),
                    second.environment().getOrDefault(fact, "unknown"));
        }
        return differences;
    }

    private static void differ(List<String> differences, String what, String before, String after) {
        // The address of a local server is another one each time.
        if (!Objects.equals(before, after) && !what.equals("server")) {
            differences.add(what + ": " + before + ", then " + after);
        }
    }
}
