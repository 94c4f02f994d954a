package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Time time = new Time();

    @Test
    void blocksBeginAtEvenDistancesFromTheFirst() throws InterruptedException {
        Pace pace = new Pace(Duration.ofSeconds(60), 6, time);

        assertThat(starts(pace, Duration.ofSeconds(1))).containsExactly(5L, 15L, 25L, 35L, 45L, 55L);
    }

    @Test
    void aBlockThatIsLateBeginsAtOnceAndTheNextOneIsOnTimeAgain() throws InterruptedException {
        Pace pace = new Pace(Duration.ofSeconds(60), 6, time);

        pace.await(0);
        time.pass(Duration.ofSeconds(17));
        pace.await(1);
        assertThat(time.seconds()).isEqualTo(22);
        pace.await(2);
        assertThat(time.seconds()).isEqualTo(25);
    }

    @Test
    void withoutASpanNobodyWaits() throws InterruptedException {
        Pace pace = new Pace(Duration.ZERO, 3, time);

        for (int block = 0; block < 3; block++) {
            pace.await(block);
        }
        assertThat(time.seconds()).isEqualTo(5);
    }

    private List<Long> starts(Pace pace, Duration blockTakes) throws InterruptedException {
        List<Long> starts = new ArrayList<>();
        for (int block = 0; block < 6; block++) {
            pace.await(block);
            starts.add(time.seconds());
            time.pass(blockTakes);
        }
        return starts;
    }

    /** Begins at second 5; passes when someone sleeps. */
    private static final class Time implements TimeSource {
        private Duration now = Duration.ofSeconds(5);

        void pass(Duration some) {
            now = now.plus(some);
        }

        long seconds() {
            return now.toSeconds();
        }

        @Override
        public long nanos() {
            return now.toNanos();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plus(now);
        }

        @Override
        public void sleep(Duration some) {
            pass(some);
        }
    }
}
