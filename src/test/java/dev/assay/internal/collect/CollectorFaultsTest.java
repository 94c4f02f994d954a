package dev.assay.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.RecordAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that fails, which only a stand-in does on demand: nothing is lost, nothing is doubled, nothing hangs. */
class CollectorFaultsTest extends CollectorCase {

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource(
            value = FaultyObjectStore.Fault.class,
            names = {"ERROR_500", "SLOW_DOWN", "CUT"})
    void everyRequestFailsOnce(FaultyObjectStore.Fault fault) throws InterruptedException {
        List<String> ids = ids(150);
        ids.forEach(this::push);
        store.failing((method, key) ->
                asked.merge(method + key + (key.isEmpty() ? asked.size() / 2 : ""), 1, Integer::sum) == 1
                        ? fault
                        : FaultyObjectStore.Fault.NONE);
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);
            RecordAccount account = collector.collect(AN_HOUR);

            assertThat(account.complete()).isTrue();
            assertThat(account.records()).isEqualTo(150);
            assertThat(account.doubled().count()).isZero();
            assertThat(account.trouble()).isNotNull();
        }
        assertThat(stored()).hasSize(150);
    }

    @Test
    void aConnectionThatNeverAnswersIsLeft() throws InterruptedException {
        List<String> ids = ids(4);
        ids.forEach(this::push);
        store.failing((method, key) -> key.contains(ids.get(0)) && asked.merge(key, 1, Integer::sum) == 1
                ? FaultyObjectStore.Fault.NO_ANSWER
                : FaultyObjectStore.Fault.NONE);
        CollectSettings impatient = new CollectSettings(2, Duration.ofMillis(300), Duration.ofSeconds(1));
        try (Collector collector = Collector.open(store.client(), PLACE, file(), impatient, time)) {
            ids.forEach(collector::expect);

            assertThat(collector.collect(AN_HOUR).complete()).isTrue();
        }
    }

    @Test
    void anObjectThatFailsUntilTheDeadlineIsMissingAndFoundByTheNextPass() throws InterruptedException {
        List<String> ids = ids(2);
        ids.forEach(this::push);
        store.failing((method, key) ->
                key.contains(ids.get(0)) ? FaultyObjectStore.Fault.ERROR_500 : FaultyObjectStore.Fault.NONE);
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);
            RecordAccount account = collector.collect(Duration.ofSeconds(30));
            assertThat(account.missing().first()).containsExactly(ids.get(0));
            assertThat(account.trouble()).contains("500");

            store.failing((method, key) -> FaultyObjectStore.Fault.NONE);
            assertThat(collector.collect(Duration.ofSeconds(30)).complete()).isTrue();
        }
    }

    @Test
    void aStoreThatListsWhatNobodyAskedForLeadsNowhere() throws InterruptedException {
        String id = ids(1).get(0);
        push(id);
        store.put("assay/run-8/instance/x/y.json", "{}");
        store.put("other.json", "{}");
        store.ignorePrefix();
        try (Collector collector = collector()) {
            collector.expect(id);
            assertThat(collector.collect(AN_HOUR).records()).isEqualTo(1);
            collector.deleteStored();
        }
        assertThat(store.objects()).containsOnlyKeys("assay/run-8/instance/x/y.json", "other.json");
        assertThat(store.requests()).noneMatch(one -> one.contains("run-8") || one.contains("other"));
    }

    @Test
    void aBucketThatMayNotBeReadIsNamedAndWhatWasStoredIsKept() throws InterruptedException {
        String id = ids(1).get(0);
        push(id);
        try (Collector collector = collector()) {
            collector.expect(id);
            collector.collect(AN_HOUR);
            store.failing((method, key) -> FaultyObjectStore.Fault.FORBIDDEN);
            assertThatThrownBy(() -> collector.collect(AN_HOUR))
                    .hasMessageContaining("bucket (profiles) must be readable and writable with these credentials")
                    .hasMessageContaining("docs/errors/profile-bucket.md");
        }
        assertThat(stored()).hasSize(1);
    }
}
