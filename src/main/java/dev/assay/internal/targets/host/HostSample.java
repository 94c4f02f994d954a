package dev.assay.internal.targets.host;

import org.jspecify.annotations.Nullable;

/**
 * What all processors of this machine had spent their time on at one moment.
 *
 * @param atNanos the moment, by the monotonic clock
 * @param idleNanos with nothing to do, or waiting for a disk, since the machine was started
 * @param stolenNanos ready to run, but the hypervisor ran another machine
 * @param bursts what the probe of the host's speed had measured
 */
public record HostSample(long atNanos, long idleNanos, long stolenNanos, BurstTimes bursts) {

    /** The kernel counts in ticks of 10 ms: over less than that there is nothing to be said. */
    static final long TICK_NANOS = 10_000_000;

    HostSample with(BurstTimes measured) {
        return new HostSample(atNanos, idleNanos, stolenNanos, measured);
    }

    /**
     * What the processors did between two moments; absent if they are less than a tick apart.
     *
     * @param end the later moment
     */
    public @Nullable HostUse until(HostSample end) {
        double passed = (double) end.atNanos - atNanos;
        if (passed < TICK_NANOS) {
            return null;
        }
        BurstTimes between = end.bursts.since(bursts);
        return new HostUse(
                (end.idleNanos - idleNanos) / passed,
                (end.stolenNanos - stolenNanos) / passed,
                between.burstSpeed(),
                between.speed());
    }
}
