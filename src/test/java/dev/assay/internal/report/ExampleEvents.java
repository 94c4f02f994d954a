package dev.assay.internal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.CollectedRecord;
import dev.assay.data.DeadLetter;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Row;
import dev.assay.data.SentEvent;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.design.DesignFactor.Role;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.runfolder.RecordFile;
import dev.assay.internal.runfolder.RunFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experiment whose function was called by a queue and a topic, as it is on disk: of six events, e2 was processed at its second delivery,
 * e3 twice, e4 never arrived, and e5 was given up.
 */
public final class ExampleEvents {

    private static final Instant START = Instant.parse("2026-11-21T14:22:58Z");
    private static final long NANOS = 1_000_000_000L;

    private ExampleEvents() {}

    /** A run of this experiment alone. */
    public static RunFolder make(Path root) {
        RunFolder run = RunFolder.create(root, ExampleRun.record(START.plusSeconds(60)));
        DesignFactor source = new DesignFactor(
                "source",
                Role.CONFIGURATION,
                List.of(new Level("source", "queue", ""), new Level("source", "topic", "")));
        Design design = new Design(List.of(source), 3, 1, 1, 7);
        ExperimentFolder folder = run.experiment(new ExperimentRecord(
                "Orders", "com.example.OrdersExperiment", "com.example.Orders", design, null, null));
        puts(folder, design.cells());
        try (RecordFile records = RecordFile.open(folder.invocationFile())) {
            append(records, 1.0, 900, true, null, "i-1", "aws:sqs", 1, "e0");
            append(records, 2.2, 40, false, null, "i-1", "aws:sqs", 1, "e1");
            append(records, 3.2, 30, false, "java.lang.IllegalStateException", "i-1", "aws:sqs", 1, "e2", "e5");
            append(records, 4.2, 35, false, null, "i-1", "aws:sqs", 2, "e2");
            append(records, 4.3, 55, false, null, "i-2", "aws:sns", 1, "e3");
            append(records, 5.3, 45, false, null, "i-2", "aws:sns", 1, "e3");
            append(records, 6.0, 45, false, null, "i-2", "aws:sns", 1, "stranger");
        }
        return run;
    }

    private static void puts(ExperimentFolder folder, List<Cell> cells) {
        Cell queue = cells.get(0);
        Cell topic = cells.get(1);
        try (Journal journal = folder.openJournal()) {
            put(folder, journal, queue, 0, -1, 0);
            put(folder, journal, queue, 1, 0, 2);
            put(folder, journal, queue, 2, 1, 3);
            put(folder, journal, topic, 3, 0, 4);
            put(folder, journal, topic, 4, 1, 4.5);
            put(folder, journal, queue, 5, 2, 3.1);
        }
        folder.append(Row.of(queue, 0, Place.WARM_UP, new DeadLetter("e5", "queue", "maxReceiveCount")));
    }

    private static void put(
            ExperimentFolder folder, Journal journal, Cell cell, long sequence, int block, double seconds) {
        Timing timing = new Timing(START.plusMillis((long) (1000 * seconds)), (long) (NANOS * seconds), 12);
        Place place = new Place(cell, 0, block, 0, 0);
        journal.append(new Observation(
                sequence,
                place,
                "assay-orders",
                null,
                Outcome.ACCEPTED,
                200,
                null,
                timing,
                Platform.SILENT,
                null,
                null));
        folder.append(Row.of(
                cell,
                0,
                block,
                new SentEvent(
                        sequence,
                        "e" + sequence,
                        String.valueOf(cell.levels().get(0).value()),
                        null,
                        null)));
    }

    private static void append(
            RecordFile records,
            double seconds,
            double millis,
            boolean cold,
            @Nullable String error,
            String instance,
            String source,
            int receives,
            String... ids) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("function", "assay-orders").put("uuid", instance);
        profile.put("startMicros", START.toEpochMilli() * 1000 + (long) (seconds * 1e6));
        profile.put("millis", millis).put("coldStart", cold ? 1 : 0);
        profile.put("outcome", error == null ? "success" : "error");
        if (error != null) {
            profile.put("error", error);
            profile.put("log", "reading e5\njava.lang.IllegalStateException\n\tat com.example.Orders.handle");
        }
        ArrayNode events = profile.putArray("events");
        for (String id : ids) {
            events.addObject().put("id", id).put("source", source).put("receives", receives);
        }
        String key = "assay/" + instance + "/" + seconds;
        records.append(CollectedRecord.of(key, "etag", 1, START, "r-" + seconds, "x-" + seconds, profile));
    }
}
