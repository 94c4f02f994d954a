package dev.assay.internal.targets.embedded.instance.host;

/**
 * CPU time that a process has to its credit: grows with time at its share, shrinks as it uses CPU, and holds no more than one
 * period's worth, as the kernel's quota would.
 */
final class TokenBucket {

    private static final double PERIOD_NANOS = 20e6;

    private final double share;
    private double balanceNanos;
    private long lastNanos;
    private long lastUsedNanos;

    TokenBucket(double share, long nowNanos, long usedNanos) {
        this.share = share;
        this.balanceNanos = share * PERIOD_NANOS;
        this.lastNanos = nowNanos;
        this.lastUsedNanos = usedNanos;
    }

    /** Takes note of the CPU time used so far; says whether the process may run on. */
    boolean mayRun(long nowNanos, long usedNanos) {
        double earned = share * (nowNanos - lastNanos);
        balanceNanos = Math.min(share * PERIOD_NANOS, balanceNanos + earned) - (usedNanos - lastUsedNanos);
        lastNanos = nowNanos;
        lastUsedNanos = usedNanos;
        return balanceNanos > 0;
    }
}
