package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {

    private static final long TICK_NANOS = 2_000_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.0723, 0.145, 0.29, 0.58, 1})
    void aProcessThatAlwaysWantsCpuGetsItsShare(double share) {
        TokenBucket bucket = new TokenBucket(share, 0, 0);
        long used = 0;
        boolean runs = true;
        int ticks = 10_000;
        for (int tick = 1; tick <= ticks; tick++) {
            used += runs ? TICK_NANOS : 0;
            runs = bucket.mayRun(tick * TICK_NANOS, used);
        }
        assertThat((double) used / (ticks * TICK_NANOS)).isBetween(share * 0.99, share * 1.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void idleTimeIsNotSavedUp(int idleSeconds) {
        double share = 0.5;
        TokenBucket bucket = new TokenBucket(share, 0, 0);
        long now = idleSeconds * 1_000_000_000L;
        assertThat(bucket.mayRun(now, 0)).isTrue();
        // One period of 20 ms at half a CPU is 10 ms of credit, however long it was idle.
        assertThat(bucket.mayRun(now, 9_000_000)).isTrue();
        assertThat(bucket.mayRun(now, 11_000_000)).isFalse();
    }
}
