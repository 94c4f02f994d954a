package dev.assay.internal.targets.embedded.instance.host;

/**
 * How much CPU time the kernel grants in each period.
 *
 * <p>Short periods follow the share more closely than the kernel's usual 100 ms (measured: 2% too much instead of 8%), and a
 * quota below 1 ms is refused by the kernel, so that very small shares get a longer period. Source:
 * <a href="https://docs.kernel.org/scheduler/sched-bwc.html">CFS bandwidth control</a>.
 */
record Quota(long quotaMicros, long periodMicros) {

    private static final long PERIOD_MICROS = 20_000;
    private static final long SMALLEST_QUOTA_MICROS = 1_000;
    private static final long LONGEST_PERIOD_MICROS = 1_000_000;

    static Quota of(double share) {
        long quota = Math.round(share * PERIOD_MICROS);
        if (quota >= SMALLEST_QUOTA_MICROS) {
            return new Quota(quota, PERIOD_MICROS);
        }
        long period = Math.min(LONGEST_PERIOD_MICROS, Math.round(SMALLEST_QUOTA_MICROS / share));
        return new Quota(SMALLEST_QUOTA_MICROS, period);
    }
}
