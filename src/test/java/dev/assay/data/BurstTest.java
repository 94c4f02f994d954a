package dev.assay.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.observations.LastAttempts;
import dev.assay.testkit.Samples;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BurstTest {

    @Test
    void callsThatShareEverythingButTheCallerAreABurst() {
        List<Observation> calls = List.of(
                call(0, 0, 0, null, 10, 50),
                call(0, 1, 0, null, 12, 50),
                call(1, 0, 0, null, 80, 5),
                call(0, 1, 1, null, 70, 50),
                call(0, 0, 0, "held", 11, 50));

        assertThat(Burst.of(calls)).extracting(Burst::size).containsExactly(2, 1, 1);
    }

    @Test
    void aBurstIsTogetherWhenItsLastStartLiesBeforeItsFirstEnd() {
        Burst together = new Burst(List.of(call(0, 0, 0, null, 10, 50), call(0, 1, 0, null, 59, 50)));
        Burst apart = new Burst(List.of(call(0, 0, 0, null, 10, 50), call(0, 1, 0, null, 61, 50)));

        assertThat(together.wasInFlightTogether()).isTrue();
        assertThat(together.startSkewMillis()).isCloseTo(49, within(1e-9));
        assertThat(together.togetherMillis()).isCloseTo(1, within(1e-9));
        assertThat(apart.wasInFlightTogether()).isFalse();
        assertThat(apart.togetherMillis()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void theLastAttemptOfACallDecides() {
        Observation alone = call(1, 0, 0, null, 1, 1);
        Observation last = call(0, 0, 2, null, 3, 1);
        Observation ofStep = call(0, 0, 0, "held", 4, 1);

        assertThat(LastAttempts.of(List.of(call(0, 0, 0, null, 1, 1), alone, call(0, 0, 1, null, 2, 1), last, ofStep)))
                .containsExactly(alone, last, ofStep);
    }

    private static Observation call(
            int call, int caller, int attempt, @Nullable String step, long startMillis, double latencyMillis) {
        Observation one = Samples.observation(0);
        return new Observation(
                0,
                new Place(Samples.cell(), 0, 3, call, caller, attempt, step),
                one.function(),
                one.requestId(),
                one.outcome(),
                one.status(),
                null,
                new Timing(Instant.EPOCH, startMillis * 1_000_000, latencyMillis),
                one.platform(),
                null,
                null);
    }
}
