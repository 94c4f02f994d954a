package dev.assay.internal.targets.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostProcessorsTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void idleAndStolenTimeAreReadFromTheKernelsFirstLine() {
        // user nice system idle iowait irq softirq steal guest guest_nice, in ticks of 10 ms
        HostSample sample = HostProcessors.parse("cpu  100 0 50 700 20 0 3 40 0 0", 5);

        assertThat(sample)
                .isEqualTo(new HostSample(5, 720 * HostSample.TICK_NANOS, 40 * HostSample.TICK_NANOS, BurstTimes.NONE));
    }

    @Test
    void aLineWithoutStolenTimeTellsTooLittle() {
        assertThat(HostProcessors.parse("cpu  100 0 50 700", 5)).isNull();
    }

    @Test
    void useIsPerTimeThatPassed() {
        HostSample begin = new HostSample(0, 10 * SECOND, SECOND, BurstTimes.NONE);

        assertThat(begin.until(new HostSample(2 * SECOND, 13 * SECOND, SECOND + SECOND / 5, BurstTimes.NONE)))
                .isEqualTo(new HostUse(1.5, 0.1, null, null));
    }

    @Test
    void lessThanATickTellsNothing() {
        HostSample begin = new HostSample(0, 0, 0, BurstTimes.NONE);

        assertThat(begin.until(new HostSample(HostSample.TICK_NANOS - 1, HostSample.TICK_NANOS, 0, BurstTimes.NONE)))
                .isNull();
    }
}
