package dev.assay.internal.saaf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A report in the layout of FaaS Runner: raw runs, then a table for each group. Unlike FaaS Runner's it leaves out of an average what
 * is missing, has the median with its interval after the averages, and names failed runs.
 */
public final class SaafReport {

    private final RunTable runs;
    private final ReportKeys keys;
    private final Appendable out;

    private SaafReport(RunTable runs, ReportKeys keys, Appendable out) {
        this.runs = runs;
        this.keys = keys;
        this.out = out;
    }

    /**
     * Writes the report.
     *
     * @param heading the two lines before the tables: when and by what it was made, and the setup
     * @param runs what succeeded; the report adds attributes to it
     * @param failures the runs without a response
     */
    public static void write(
            Appendable out, List<String> heading, RunTable runs, ReportKeys keys, List<FailedRun> failures)
            throws IOException {
        RuntimeOverlap.add(runs, keys.overlapFilter());
        PipelineSums.add(runs);
        SaafReport report = new SaafReport(runs, keys, out);
        for (String line : heading) {
            out.append(line).append('\n');
        }
        report.raw();
        report.failed(failures);
        report.groups();
    }

    private void raw() throws IOException {
        List<String> shown = runs.attributes().stream()
                .filter(name -> !keys.ignoreFromAll().contains(name))
                .toList();
        out.append("\nRaw results of each run:\n");
        LayoutRow.write(out, shown);
        for (int row = 0; row < runs.size(); row++) {
            LayoutRow.write(out, values(shown, row));
        }
        out.append("Successful Runs: ").append(Integer.toString(runs.size())).append('\n');
    }

    private List<@Nullable Object> values(List<String> attributes, int row) {
        List<@Nullable Object> values = new ArrayList<>(attributes.size());
        attributes.forEach(name -> values.add(runs.get(name, row)));
        return values;
    }

    private void failed(List<FailedRun> failures) throws IOException {
        if (failures.isEmpty()) {
            return;
        }
        out.append("Failed Runs: ").append(Integer.toString(failures.size())).append("\n\nFailed runs:\n");
        LayoutRow.write(out, FailedRun.HEADER);
        for (FailedRun failure : failures) {
            LayoutRow.write(out, failure.values());
        }
    }

    private void groups() throws IOException {
        List<Integer> valid = valid();
        int removed = runs.size() - valid.size();
        if (removed > 0) {
            out.append("\n").append(Integer.toString(removed)).append(" runs removed from categories....\n");
        }
        Set<String> groups = new TreeSet<>(keys.outputGroups());
        if (groups.stream().anyMatch(name -> name.startsWith("zTenancy["))) {
            Tenancy.add(runs);
        }
        if (runs.has(Tenancy.OF_ITERATIONS)) {
            // Over several iterations the same host is not shared by the calls of different ones.
            groups.remove(Tenancy.group("vmID"));
        }
        for (String group : groups) {
            if (runs.has(group)) {
                new GroupSection(runs, keys, group, valid).write(out);
            }
        }
    }

    private List<Integer> valid() {
        Set<Object> containers = new HashSet<>();
        return IntStream.range(0, runs.size())
                .filter(row -> !invalid(row))
                .filter(row -> !keys.removeDuplicateContainers()
                        || runs.get("uuid", row) == null
                        || containers.add(Objects.requireNonNull(runs.get("uuid", row))))
                .boxed()
                .toList();
    }

    private boolean invalid(int row) {
        return keys.invalidators().entrySet().stream()
                .anyMatch(one -> runs.get(one.getKey(), row) != null
                        && LayoutRow.text(runs.get(one.getKey(), row)).equals(one.getValue()));
    }
}
