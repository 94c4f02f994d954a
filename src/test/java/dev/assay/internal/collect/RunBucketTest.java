package dev.assay.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's place in a bucket, and the ways in which it cannot be had. */
class RunBucketTest extends CollectorCase {

    @Test
    void aPlaceIsMarkedWhileItIsUsed() throws InterruptedException {
        RunBucket bucket = RunBucket.claim(store.client(), PLACE, false, time);
        assertThat(store.objects()).containsOnlyKeys("assay/run-7/.assay-run.json");

        assertThat(bucket.release()).isTrue();
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void theMarkIsNoRecord() throws InterruptedException {
        RunBucket.claim(store.client(), PLACE, false, time);
        try (Collector collector = collector()) {
            assertThat(collector.collect(AN_HOUR).foreign().count()).isZero();
            collector.deleteStored();
        }
        assertThat(store.objects()).containsOnlyKeys("assay/run-7/.assay-run.json");
    }

    @Test
    void aBucketInUseByAnotherRunIsRefused() throws InterruptedException {
        RunBucket.claim(store.client(), new RecordPlace(FaultyObjectStore.BUCKET, "assay", "run-6"), false, time);

        assertThatThrownBy(() -> RunBucket.claim(store.client(), PLACE, false, time))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bucket (profiles) must not be in use by another run: run-6 has marked "
                        + "s3://profiles/assay/run-6/");
        assertThat(store.objects()).containsOnlyKeys("assay/run-6/.assay-run.json");
    }

    @Test
    void whatAnEarlierRunLeftWithoutAMarkDoesNotMatter() throws InterruptedException {
        store.put("assay/run-6/i/r/x.json", "{}");
        RunBucket.claim(store.client(), PLACE, false, time).release();

        assertThat(store.objects()).containsOnlyKeys("assay/run-6/i/r/x.json");
    }

    @Test
    void aMissingBucketIsNamed() {
        RecordPlace missing = new RecordPlace("nowhere", "assay", "run-7");

        assertThatThrownBy(() -> RunBucket.claim(store.client(), missing, false, time))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bucket (nowhere) must exist");
    }

    @Test
    void aBucketThatMayNotBeWrittenIsNamed() {
        store.failing((method, key) ->
                method.equals("PUT") ? FaultyObjectStore.Fault.FORBIDDEN : FaultyObjectStore.Fault.NONE);

        assertThatThrownBy(() -> RunBucket.claim(store.client(), PLACE, false, time))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bucket (profiles) must be readable and writable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other", "assay/..", "/assay", "assay/", "a//b", ".", "a b", "a\\b"})
    void aPrefixThatEscapesIsRefused(String prefix) {
        assertThatThrownBy(() -> new RecordPlace("profiles", prefix, "run-7"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("prefix (" + prefix + ") must be names")
                .hasMessageContaining("docs/errors/profile-prefix.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b"})
    void aRunIdIsOneName(String runId) {
        assertThatThrownBy(() -> new RecordPlace("profiles", "assay", runId)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aDeadlineBelowOneSecondIsRefused() {
        try (Collector collector = collector()) {
            assertThatThrownBy(() -> collector.collect(Duration.ofMillis(999)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("deadline (999 ms) must be at least 1 s");
        }
        assertThat(store.requests()).isEmpty();
    }
}
