package dev.assay.internal.run;

import dev.assay.experiment.AddToReport;
import dev.assay.report.DataTable;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Results;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tuning adds to the report: the levels with the sets that they are in, and cost against duration. */
final class TuningReport {

    @AddToReport
    void tuning(Results results, ReportAdditions report) {
        TuningFigures figures = new TuningFigures(results);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        figures.table().stream().skip(1).forEach(row -> rows.add(new ArrayList<>(row)));
        report.table(DataTable.onPage(
                "tuning-levels",
                "Levels with the sets of best ones that they are in; prices: " + figures.prices(),
                figures.table().get(0),
                rows));
        report.picture(TuningPicture.draw(figures));
    }
}
