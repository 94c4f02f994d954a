package dev.assay.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.data.CollectedRecord;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is remembered of each expected invocation after its record has come. */
class LedgerMemoryTest {

    private static final int IDS = 400_000;

    @Test
    void atMostAHundredBytesOfEachExpectedId() {
        long before = used();
        Ledger ledger = new Ledger();
        for (int i = 0; i < IDS; i++) {
            ledger.expect(id(i));
        }
        for (int i = 0; i < IDS; i++) {
            ledger.enter(CollectedRecord.of(
                    "assay/run-7/instance/" + id(i) + "/x.json",
                    "etag",
                    1500,
                    Instant.EPOCH,
                    id(i),
                    "execution " + i,
                    JsonNodeFactory.instance.objectNode()));
        }
        long bytes = used() - before;

        assertThat(ledger.complete()).isTrue();
        assertThat(bytes / IDS).isLessThanOrEqualTo(100);
    }

    private static String id(long i) {
        return new UUID(i * 0x9E3779B97F4A7C15L, i).toString();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
