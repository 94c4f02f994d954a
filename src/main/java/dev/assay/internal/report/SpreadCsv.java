package dev.assay.internal.report;

import dev.assay.data.Level;
import dev.assay.internal.csv.CsvRow;
import dev.assay.internal.report.figures.Spread;
import dev.assay.internal.stats.Censored;
import java.util.ArrayList;
import java.util.List;

/** Clients' calls that made others as CSV (RFC 4180): one row a call, with what the collected profiles tell of its spread. */
final class SpreadCsv {

    private SpreadCsv() {}

    static String of(List<Spread> spreads) {
        StringBuilder csv = new StringBuilder();
        List<Object> header = new ArrayList<>();
        spreads.get(0).place().cell().levels().forEach(level -> header.add("cell." + level.factor()));
        header.addAll(
                List.of("generation", "block", "requestId", "calls", "fleet", "reached", "callsToCoverage", "covered"));
        CsvRow.append(csv, header);
        spreads.forEach(spread -> CsvRow.append(csv, row(spread)));
        return csv.toString();
    }

    private static List<Object> row(Spread spread) {
        List<Object> row = new ArrayList<>();
        for (Level level : spread.place().cell().levels()) {
            row.add(level.value());
        }
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
