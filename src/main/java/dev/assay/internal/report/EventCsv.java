package dev.assay.internal.report;

import dev.assay.internal.csv.CsvRow;
import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.EventFigures.Activation;
import dev.assay.internal.report.figures.EventFigures.Event;
import dev.assay.internal.report.figures.ExperimentFigures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events and the invocations that they led to as CSV (RFC 4180), all of them. */
final class EventCsv {

    private EventCsv() {}

    /** One row per event, in the order of the puts. */
    static String events(ExperimentFigures experiment, EventFigures events) {
        StringBuilder csv = new StringBuilder();
        CsvRow.append(
                csv,
                List.of(
                        "event",
                        "source",
                        "level",
                        "put_s",
                        "trigger_ms",
                        "met_cold_instance",
                        "processed_times",
                        "given_up"));
        for (Event one : events.events()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.id());
            row.add(one.source());
            row.add(level(experiment, one.cell()));
            row.add(one.put());
            row.add(one.triggerMillis());
            row.add(one.triggerMillis() == null ? null : one.cold());
            row.add(one.processed());
            row.add(one.givenUp());
            CsvRow.append(csv, row);
        }
        return csv.toString();
    }

    /** One row per invocation, in the order of their beginnings. */
    static String activations(ExperimentFigures experiment, EventFigures events) {
        StringBuilder csv = new StringBuilder();
        CsvRow.append(
                csv,
                List.of(
                        "begin_s",
                        "duration_ms",
                        "level",
                        "function",
                        "instance",
                        "request_id",
                        "cold",
                        "error",
                        "records",
                        "processed",
                        "delivery",
                        "events"));
        for (Activation one : events.activations()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.from());
            row.add(one.millis());
            row.add(level(experiment, one.cell()));
            row.add(one.function());
            row.add(one.instance());
            row.add(one.requestId());
            row.add(one.cold());
            row.add(one.error());
            row.add(one.records());
            row.add(one.processed());
            row.add(one.deliveries());
            row.add(String.join(" ", one.ids()));
            CsvRow.append(csv, row);
        }
        return csv.toString();
    }

    private static @Nullable String level(ExperimentFigures experiment, int cell) {
        return cell < 0 || cell >= experiment.cells().size()
                ? null
                : experiment.cells().get(cell).cell().id();
    }
}
