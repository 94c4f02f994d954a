package dev.assay.internal.saaf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The runs grouped by one attribute: a line for each of its values. */
final class GroupSection {

    private static final Comparator<Object> NUMBERS_FIRST = Comparator.comparing(
                    GroupSection::asNumber, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(String::valueOf);

    private final RunTable runs;
    private final ReportKeys keys;
    private final String group;
    private final Map<Object, List<Integer>> members = new TreeMap<>(NUMBERS_FIRST);
    private final List<GroupColumn> columns;

    GroupSection(RunTable runs, ReportKeys keys, String group, List<Integer> rows) {
        this.runs = runs;
        this.keys = keys;
        this.group = group;
        for (int row : rows) {
            Object value = runs.get(group, row);
            if (value != null) {
                members.computeIfAbsent(value, absent -> new ArrayList<>()).add(row);
            }
        }
        this.columns = columns(rows);
    }

    private static @Nullable Double asNumber(Object value) {
        return value instanceof Number number ? (Double) number.doubleValue() : NumberText.parse(value.toString());
    }

    /** What FaaS Runner has comes first, in its order; medians and their intervals follow. */
    private List<GroupColumn> columns(List<Integer> rows) {
        List<GroupColumn> first = new ArrayList<>();
        List<GroupColumn> added = new ArrayList<>();
        for (String attribute : runs.attributes()) {
            if (!keys.inGroup(group, attribute)) {
                continue;
            }
            if (keys.showAsList().contains(attribute)) {
                first.add(GroupColumn.list(attribute));
            } else if (GroupColumn.isNumeric(runs, attribute, rows)) {
                boolean sum = keys.showAsSum().contains(attribute);
                first.add(sum ? GroupColumn.sum(attribute) : GroupColumn.average(attribute));
                if (!sum) {
                    added.add(GroupColumn.median(attribute));
                }
            }
        }
        first.addAll(added);
        return first;
    }

    void write(Appendable out) throws IOException {
        if (members.isEmpty()) {
            return;
        }
        out.append("\nCategory ").append(group).append(":\n");
        List<@Nullable Object> header = new ArrayList<>(List.of(group, "uses"));
        columns.forEach(column -> header.addAll(column.names()));
        LayoutRow.write(out, header);
        for (Map.Entry<Object, List<Integer>> one : members.entrySet()) {
            List<@Nullable Object> line =
                    new ArrayList<>(Arrays.asList(one.getKey(), one.getValue().size()));
            columns.forEach(column -> line.addAll(column.of(runs, one.getValue())));
            LayoutRow.write(out, line);
        }
        out.append("Total number of unique ").append(group).append("s: ");
        out.append(Integer.toString(members.size())).append('\n');
        if (keys.outputRawOfGroup().contains(group)) {
            raw(out);
        }
    }

    private void raw(Appendable out) throws IOException {
        List<String> shown = runs.attributes().stream()
                .filter(name -> keys.inGroup(group, name))
                .toList();
        out.append("\n--- Runs of Group ").append(group).append(" ---\n");
        for (Map.Entry<Object, List<Integer>> one : members.entrySet()) {
            out.append("\nCategory ").append(group).append(" with ");
            out.append(LayoutRow.text(Objects.requireNonNull(one.getKey()))).append(":\n");
            LayoutRow.write(out, shown);
            for (int row : one.getValue()) {
                List<@Nullable Object> line = new ArrayList<>(shown.size());
                shown.forEach(name -> line.add(runs.get(name, row)));
                LayoutRow.write(out, line);
            }
        }
    }
}
