package dev.assay.internal.trace;

import dev.assay.report.DataTable;
import dev.assay.report.ReportAdditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report shows of a trace: the graph of the components, its flows in figures, and where the time of requests goes. */
public final class TraceReport {

    private static final int PERCENT = 100;

    private TraceReport() {}

    /** Adds picture and tables. */
    public static void addTo(ReportAdditions report, CausalGraph graph) {
        if (graph.invocations().isEmpty()) {
            return;
        }
        report.picture(ServiceGraphPicture.draw(graph));
        report.table(flows(graph));
        List<List<@Nullable Object>> path = new ArrayList<>();
        CriticalPaths.of(graph)
                .forEach(part -> path.add(Arrays.asList(part.where(), part.millis(), PERCENT * part.share())));
        if (!path.isEmpty()) {
            report.table(DataTable.onPage(
                    "critical-path",
                    "Where the time of requests goes, along what had to end before they could: ms per request on average",
                    List.of("where", "millis", "percent"),
                    path));
        }
    }

    private static DataTable flows(CausalGraph graph) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Flow flow : ServiceGraph.of(graph)) {
            rows.add(Arrays.asList(
                    flow.from(),
                    flow.to(),
                    (flow.reads() ? "read in " : "") + flow.service(),
                    flow.count(),
                    flow.proved(),
                    flow.errors(),
                    flow.median(),
                    flow.interval().map(interval -> interval.low()).orElse(null),
                    flow.interval().map(interval -> interval.high()).orElse(null)));
        }
        return DataTable.onPage(
                "trace-flows",
                "What triggers and reads what: median from cause to effect in ms, with its 95% interval",
                List.of("from", "to", "through", "count", "proved", "errors", "median", "low", "high"),
                rows);
    }
}
