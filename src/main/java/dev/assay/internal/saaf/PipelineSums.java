package dev.assay.internal.saaf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Adds, for each stage of a pipeline, the sums of its attributes up to that stage: {@code runtimePipeline}. */
final class PipelineSums {

    static final String STAGE = "3_pipeline_stage";
    static final String RUN = "1_run_id";
    static final String THREAD = "2_thread_id";

    private static final double CENTS = 100;

    private PipelineSums() {}

    static void add(RunTable runs) {
        if (!runs.has(STAGE)) {
            return;
        }
        Map<List<Object>, List<Integer>> pipelines = new LinkedHashMap<>();
        for (int row = 0; row < runs.size(); row++) {
            List<Object> pipeline = List.of(
                    String.valueOf(runs.get(RUN, row)),
                    String.valueOf(runs.get(THREAD, row)),
                    String.valueOf(runs.get("iteration", row)));
            if (runs.number(STAGE, row) != null) {
                pipelines.computeIfAbsent(pipeline, absent -> new ArrayList<>()).add(row);
            }
        }
        SortedSet<String> attributes = runs.attributes();
        pipelines.values().forEach(rows -> add(runs, rows, attributes));
    }

    private static void add(RunTable runs, List<Integer> rows, SortedSet<String> attributes) {
        rows.sort(Comparator.comparing(row -> String.valueOf(runs.get(STAGE, row))));
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int row : rows) {
            for (String attribute : attributes) {
                Double value = runs.number(attribute, row);
                if (value != null) {
                    double sum = sums.merge(attribute, value, Double::sum);
                    runs.set(attribute + "Pipeline", row, Math.round(sum * CENTS) / CENTS);
                }
            }
        }
    }
}
