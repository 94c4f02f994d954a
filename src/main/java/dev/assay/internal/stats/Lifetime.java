package dev.assay.internal.stats;

/**
 * How long something lived, or how long it was seen to live.
 *
 * @param time at least 0
 * @param ended whether it ended then; if not, it lived longer, nobody knows how long
 */
public record Lifetime(double time, boolean ended) {

    public Lifetime {
        Requirements.finite("time", time);
        if (time < 0) {
            throw new IllegalArgumentException(
                    "time (" + time + ") must be at least 0. Count from when the waiting began");
        }
    }
}
