package dev.assay.internal.collect;

import dev.assay.data.CollectedRecord;
import dev.assay.internal.runfolder.RecordFile;
import dev.assay.testkit.SteppedTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A run whose functions pushed records into a store that can fail, and a collector whose clock stands still. */
abstract class CollectorCase {

    static final RecordPlace PLACE = new RecordPlace(FaultyObjectStore.BUCKET, "assay", "run-7");
    static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    FaultyObjectStore store;
    SteppedTime time;

    @BeforeEach
    void openStore() {
        store = new FaultyObjectStore();
        time = new SteppedTime();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    Collector collector() {
        return collector(PLACE);
    }

    Collector collector(RecordPlace place) {
        CollectSettings settings = new CollectSettings(8, Duration.ofSeconds(5), Duration.ofSeconds(1));
        return Collector.open(store.client(), place, file(), settings, time);
    }

    Path file() {
        return folder.resolve("records.jsonl");
    }

    /** Puts a record of an invocation as the profiler does; returns its key. */
    String push(String requestId, String execution) {
        String key = "assay/run-7/instance/" + requestId + "/" + execution + ".json";
        store.put(key, record(requestId, execution));
        return key;
    }

    String push(String requestId) {
        return push(requestId, UUID.randomUUID().toString());
    }

    static String record(String requestId, String execution) {
        return "{\"version\":0.5,\"lang\":\"java\",\"uuid\":\"instance\",\"runId\":\"run-7\",\"requestId\":\""
                + requestId + "\",\"executionId\":\"" + execution + "\",\"duration\":1.25}";
    }

    static List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        return ids;
    }

    List<CollectedRecord> stored() {
        List<CollectedRecord> records = new ArrayList<>();
        try (RecordFile open = RecordFile.open(file())) {
            open.forEach(records::add);
        }
        return records;
    }
}
