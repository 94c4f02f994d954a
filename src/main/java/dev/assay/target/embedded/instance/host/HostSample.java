package dev.assay.target.embedded.instance.host;

import org.jspecify.annotations.Nullable;

/**
 * What all processors of this machine had spent their time on at one moment.
 *
 * @param atNanos the moment, by the monotonic clock
 * @param idleNanos with nothing to do, or waiting for a disk, since the machine was started
 * @param stolenNanos ready to run, but the hypervisor ran another machine
 */
public record HostSample(long atNanos, long idleNanos, long stolenNanos) {

    /** The kernel counts in ticks of 10 ms: over less than that there is nothing to be said. */
    static final long TICK_NANOS = 10_000_000;

    /**
     * What the processors did between two moments; absent where they are less than a tick apart.
     *
     * @param end the later moment
     */
    public @Nullable HostUse until(HostSample end) {
        double passed = (double) end.atNanos - atNanos;
        return passed < TICK_NANOS
                ? null
                : new HostUse((end.idleNanos - idleNanos) / passed, (end.stolenNanos - stolenNanos) / passed);
    }
}
