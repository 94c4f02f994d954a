package dev.assay.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object is deleted only when what was in it is on disk. */
class CollectorDeletionTest extends CollectorCase {

    @Test
    void whatIsStoredGoes() throws InterruptedException {
        ids(250).forEach(this::push);
        try (Collector collector = collector()) {
            collector.collect(AN_HOUR);
            assertThat(collector.deleteStored()).isEqualTo(250);
        }
        assertThat(store.objects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"150.0", "1.50", "1e3", "0.1000000000000000055511", "123456789012345678901234567890.0", "-0.0"})
    void whatIsStoredGoesHoweverItsNumbersAreWritten(String number) throws InterruptedException {
        String key = push(ids(1).get(0));
        String record = new String(Objects.requireNonNull(store.objects().get(key)), StandardCharsets.UTF_8);
        store.put(key, record.replace("1.25", number));
        try (Collector collector = collector()) {
            collector.collect(AN_HOUR);
            assertThat(collector.deleteStored()).isEqualTo(1);
        }
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void whatCameAfterTheLastPassStays() throws InterruptedException {
        push(ids(1).get(0));
        try (Collector collector = collector()) {
            collector.collect(AN_HOUR);
            String late = push(ids(1).get(0));
            collector.deleteStored();
            assertThat(store.objects()).containsOnlyKeys(late);
        }
    }

    @Test
    void whatWasRefusedStays() throws InterruptedException {
        push(ids(1).get(0));
        store.put("assay/run-7/i/r/x.json", "not JSON");
        try (Collector collector = collector()) {
            collector.collect(AN_HOUR);
            collector.deleteStored();
        }
        assertThat(store.objects()).containsOnlyKeys("assay/run-7/i/r/x.json");
    }

    @Test
    void whatHasChangedSinceStays() throws InterruptedException {
        String key = push(ids(1).get(0));
        try (Collector collector = collector()) {
            collector.collect(AN_HOUR);
            store.put(key, "{\"other\":1}");
            assertThat(collector.deleteStored()).isZero();
        }
        assertThat(store.objects()).containsOnlyKeys(key);
    }

    @Test
    void aDamagedLineKeepsItsObject() throws InterruptedException, IOException {
        List<String> keys = ids(3).stream().map(this::push).toList();
        try (Collector collector = collector()) {
            collector.collect(AN_HOUR);
            String first = Files.readAllLines(file()).get(0);
            // In place, as a disk does it: the file is open.
            try (java.io.RandomAccessFile damage = new java.io.RandomAccessFile(file().toFile(), "rw")) {
                damage.seek(first.indexOf("1.25"));
                damage.write("9".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(collector.deleteStored()).isEqualTo(2);
            assertThat(first).contains(store.objects().firstKey());
        }
        assertThat(keys).containsAll(store.objects().keySet());
    }

    @Test
    void aStoreThatDoesNotServeLosesNothing() throws InterruptedException {
        push(ids(1).get(0));
        try (Collector collector = collector()) {
            collector.collect(AN_HOUR);
            store.failing((method, key) ->
                    method.equals("POST") ? FaultyObjectStore.Fault.ERROR_500 : FaultyObjectStore.Fault.NONE);
            assertThat(collector.deleteStored()).isZero();
        }
        assertThat(store.objects()).hasSize(1);
    }
}
