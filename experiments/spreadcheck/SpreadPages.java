package spreadcheck;

import dev.assay.data.Cell;
import dev.assay.report.DataTable;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Censored;
import dev.assay.results.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the report shows of spreads: the last one at each cell as a picture, all of them in {@code spreads.csv}. */
final class SpreadPages {

    private static final int MOST_PICTURES = 12;

    private SpreadPages() {}

    static void add(Results results, ReportAdditions report) {
        List<TracedSpread> spreads = TracedSpreads.of(results);
        Map<Cell, TracedSpread> last = new LinkedHashMap<>();
        spreads.forEach(spread -> last.put(spread.place().cell(), spread));
        int number = 0;
        for (TracedSpread spread : last.values()) {
            number++;
            if (number <= MOST_PICTURES) {
                report.picture(SpreadPicture.draw("spread-" + number, title(spread), spread.tree(), spread.fleet()));
            }
        }
        if (!spreads.isEmpty()) {
            report.table(table(spreads));
        }
    }

    private static String title(TracedSpread spread) {
        int calls = spread.tree().calls().size();
        int reached = spread.tree().callsPerInstance().size();
        return spread.place().cell().label() + ": " + calls + " calls, " + reached + " of " + spread.fleet()
                + " instances";
    }

    private static DataTable table(List<TracedSpread> spreads) {
        List<String> columns = new ArrayList<>();
        spreads.get(0).place().cell().levels().forEach(level -> columns.add("cell." + level.factor()));
        columns.addAll(
                List.of("generation", "block", "requestId", "calls", "fleet", "reached", "callsToCoverage", "covered"));
        return DataTable.fileOnly(
                "spreads",
                "Clients' calls that made others, with what the collected profiles tell of each",
                columns,
                spreads.stream().map(SpreadPages::row).toList());
    }

    private static List<@Nullable Object> row(TracedSpread spread) {
        List<@Nullable Object> row = new ArrayList<>();
        spread.place().cell().levels().forEach(level -> row.add(level.value()));
        Censored calls = spread.callsToCoverage();
        row.addAll(List.of(
                spread.place().generation(),
                spread.place().block(),
                spread.tree().root().requestId(),
                spread.tree().calls().size(),
                spread.fleet(),
                spread.tree().callsPerInstance().size(),
                (int) calls.value(),
                calls.reached()));
        return row;
    }
}
