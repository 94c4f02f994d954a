package dev.assay.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.CollectedRecord;
import dev.assay.data.RecordAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is collected, and the account of it. */
class CollectorTest extends CollectorCase {

    @Test
    void everyExpectedRecordIsStoredWhole() throws InterruptedException {
        List<String> ids = ids(350);
        ids.forEach(this::push);
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.complete()).isTrue();
            assertThat(account.arrived()).isEqualTo(350);
            assertThat(account.records()).isEqualTo(350);
            assertThat(account.trouble()).isNull();
        }
        assertThat(stored()).extracting(CollectedRecord::requestId).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(stored()).allMatch(CollectedRecord::intact);
        assertThat(stored())
                .allSatisfy(one -> assertThat(one.profile())
                        .isNotNull()
                        .hasToString(record(String.valueOf(one.requestId()), String.valueOf(one.executionId()))));
    }

    @Test
    void whatIsMissingAtTheDeadlineIsNamedByRequestId() throws InterruptedException {
        List<String> ids = ids(3);
        push(ids.get(0));
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);
            collector.expect("no uuid");
            RecordAccount account = collector.collect(Duration.ofSeconds(60));

            assertThat(account.missing().count()).isEqualTo(3);
            assertThat(account.missing().first()).containsExactlyInAnyOrder(ids.get(1), ids.get(2), "no uuid");
            List<String> all = new ArrayList<>();
            collector.forEachMissing(all::add);
            assertThat(all).hasSize(3);
        }
        assertThat(time.passed()).isBetween(Duration.ofMillis(59_999), Duration.ofMillis(60_100));
    }

    @Test
    void itEndsAsSoonAsAllRecordsAreThereAndNothingMoreCame() throws InterruptedException {
        String id = ids(1).get(0);
        push(id);
        try (Collector collector = collector()) {
            collector.expect(id);
            collector.collect(AN_HOUR);
        }
        assertThat(time.passed()).isBetween(Duration.ofMillis(999), Duration.ofMillis(1_100));
    }

    /** As SAAF's profiler does, which has one name for all calls of an instance. */
    @Test
    void aRecordThatIsPutInThePlaceOfAnotherIsCollectedToo() throws InterruptedException {
        List<String> ids = ids(2);
        String key = "7b9a3c52-0d5e-4f3a-9b51-0d7e3b6f2c11.json";
        store.put(key, record(ids.get(0), "first"));
        try (Collector collector = collector(RecordPlace.ofSaaf(FaultyObjectStore.BUCKET))) {
            collector.expect(ids.get(0));
            collector.collect(AN_HOUR);
            store.put(key, record(ids.get(1), "second"));
            collector.expect(ids.get(1));
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.complete()).isTrue();
            assertThat(account.records()).isEqualTo(2);
            assertThat(account.doubled().count()).isZero();
        }
    }

    @Test
    void anInvocationThatWasExecutedTwiceIsNoDoubledRecord() throws InterruptedException {
        List<String> ids = ids(2);
        push(ids.get(0), "first");
        push(ids.get(0), "second");
        push(ids.get(0), "third");
        push(ids.get(1), "only");
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.executedAgain().first()).containsExactly(ids.get(0));
            assertThat(account.doubled().count()).isZero();
            assertThat(account.arrived()).isEqualTo(2);
        }
    }

    @Test
    void aRecordOfAnExecutionThatHasOneIsDoubled() throws InterruptedException {
        String id = ids(1).get(0);
        push(id, "only");
        String copy = "assay/run-7/instance/" + id + "/zzz.json";
        store.put(copy, record(id, "only"));
        try (Collector collector = collector()) {
            collector.expect(id);
            RecordAccount account = collector.collect(AN_HOUR);

            // Both are fetched at once: either may come first.
            assertThat(account.doubled().first())
                    .singleElement()
                    .satisfies(key -> assertThat(key).contains(id));
            assertThat(account.executedAgain().count()).isZero();
        }
    }

    @Test
    void callsThatNoClientSawAreCountedAndStored() throws InterruptedException {
        push(ids(1).get(0));
        store.put("assay/run-7/instance/unknown/x.json", "{\"version\":0.5}");
        try (Collector collector = collector()) {
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.expected()).isZero();
            assertThat(account.unexpected()).isEqualTo(1);
            assertThat(account.unidentified()).isEqualTo(1);
            assertThat(account.records()).isEqualTo(2);
        }
    }

    @Test
    void aRecordThatComesWhileItWaitsIsSeen() throws InterruptedException {
        List<String> ids = ids(2);
        push(ids.get(0));
        store.failing((method, key) -> {
            if (store.requests().size() == 6) {
                push(ids.get(1));
            }
            return FaultyObjectStore.Fault.NONE;
        });
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);

            assertThat(collector.collect(AN_HOUR).complete()).isTrue();
        }
    }

    @Test
    void aLateRecordIsPickedUpByASecondPassAndNothingIsFetchedTwice() throws InterruptedException {
        List<String> ids = ids(2);
        push(ids.get(0));
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);
            assertThat(collector.collect(Duration.ofSeconds(2)).missing().first())
                    .containsExactly(ids.get(1));
        }
        push(ids.get(1));
        try (Collector later = collector()) {
            ids.forEach(later::expect);
            assertThat(later.collect(AN_HOUR).complete()).isTrue();
        }
        assertThat(store.requests().stream().filter(one -> one.startsWith("GET assay")))
                .hasSize(2);
    }

    @Test
    void whatIsNoProfileOfThisRunIsNamedAndEverythingElseIsKept() throws InterruptedException {
        String id = ids(1).get(0);
        push(id);
        store.put("assay/run-7/i/r1/text.json", "not JSON");
        store.put("assay/run-7/i/r2/list.json", "[1]");
        store.put("assay/run-7/i/r3/large.json", "{\"x\":\"" + "x".repeat(1024 * 1024) + "\"}");
        store.put("assay/run-7/i/r4/other.json", "{\"runId\":\"run-8\",\"requestId\":\"r4\"}");
        store.put("assay/run-7/readme.txt", "hello");
        try (Collector collector = collector()) {
            collector.expect(id);
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.complete()).isTrue();
            assertThat(account.records()).isEqualTo(1);
            assertThat(account.invalid().first())
                    .anyMatch(one -> one.startsWith("record (assay/run-7/i/r1/text.json) must be a JSON object."))
                    .anyMatch(one -> one.startsWith("record (assay/run-7/i/r2/list.json) must be a JSON object."))
                    .anyMatch(one -> one.contains("r3/large.json) must be at most 1 MB, not 1048584 bytes"))
                    .allMatch(one -> one.endsWith("See docs/errors/profile-record.md"))
                    .hasSize(3);
            assertThat(account.foreign().first())
                    .anyMatch(one -> one.contains("r4/other.json) must be of run run-7, not of run-8"))
                    .anyMatch(one -> one.contains("readme.txt) must have a key of the form assay/run-7/<instance>"))
                    .hasSize(2);
        }
        assertThat(store.requests()).doesNotContain("GET assay/run-7/i/r3/large.json");
    }

    /** SAAF's message passing puts an object per call, whose name is not that of the instance. */
    @Test
    void everyCallOfAnInstanceMayHaveARecordInABucketOfSaaf() throws InterruptedException {
        List<String> instances = ids(2);
        for (int call = 0; call < 6; call++) {
            store.put(
                    "call-" + call + ".json",
                    "{\"version\":0.4,\"uuid\":\"" + instances.get(call % 2) + "\",\"calls\":" + call + "}");
        }
        store.put("call-7.json", "{\"version\":0.4,\"calls\":7}");
        try (Collector collector = collector(RecordPlace.ofSaaf(FaultyObjectStore.BUCKET))) {
            instances.forEach(collector::expect);
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.complete()).isTrue();
            assertThat(account.records()).isEqualTo(7);
            assertThat(account.executedAgain().count()).isZero();
            assertThat(account.doubled().count()).isZero();
            assertThat(account.unexpected()).isZero();
            assertThat(account.unidentified()).isEqualTo(1);
        }
    }

    /** As SAAF's own examples do, which put each call of an instance in the place of the one before. */
    @Test
    void aRecordOfTheSameInstanceInThePlaceOfAnotherIsNotDoubled() throws InterruptedException {
        String instance = ids(1).get(0);
        store.put(instance + ".json", "{\"uuid\":\"" + instance + "\",\"runtime\":12}");
        try (Collector collector = collector(RecordPlace.ofSaaf(FaultyObjectStore.BUCKET))) {
            collector.expect(instance);
            collector.collect(AN_HOUR);
            store.put(instance + ".json", "{\"uuid\":\"" + instance + "\",\"runtime\":13}");
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.records()).isEqualTo(2);
            assertThat(account.doubled().count()).isZero();
            assertThat(account.executedAgain().count()).isZero();
        }
    }

    @Test
    void aBucketOfSaafIsRead() throws InterruptedException {
        List<String> instances = ids(3);
        instances.forEach(uuid -> store.put(
                uuid + ".json", "{\"version\":0.4,\"lang\":\"java\",\n\"uuid\":\"" + uuid + "\",\"runtime\":12}\n"));
        store.put("notes/x.json", "{}");
        try (Collector collector = collector(RecordPlace.ofSaaf(FaultyObjectStore.BUCKET))) {
            instances.forEach(collector::expect);
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.complete()).isTrue();
            assertThat(account.foreign().count()).isEqualTo(1);
            assertThat(collector.deleteStored()).isEqualTo(3);
        }
        assertThat(store.objects()).containsOnlyKeys("notes/x.json");
    }
}
