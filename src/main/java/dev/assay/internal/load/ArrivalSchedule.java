package dev.assay.internal.load;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.SplittableRandom;

/**
 * The timetable of an open loop: when each call should be sent, in nanoseconds since the beginning. It is drawn before the first
 * call, so that nothing that happens while calling moves it.
 */
public final class ArrivalSchedule {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long[] nanos;

    private ArrivalSchedule(long[] nanos) {
        this.nanos = nanos;
    }

    /**
     * Arrivals with equal gaps, the first one after one gap.
     *
     * @param perSecond the rate, more than 0
     * @param count how many, at least 1
     */
    public static ArrivalSchedule constant(double perSecond, int count) {
        check(perSecond, count);
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            nanos[i] = Math.round((i + 1) * NANOS_PER_SECOND / perSecond);
        }
        return new ArrivalSchedule(nanos);
    }

    /**
     * Arrivals of a Poisson process: gaps are exponentially distributed, -ln(1 - u) / rate for a uniform u in [0, 1).
     *
     * @param perSecond the mean rate, more than 0
     * @param count how many, at least 1
     * @param seed of the gaps
     */
    public static ArrivalSchedule poisson(double perSecond, int count, long seed) {
        check(perSecond, count);
        SplittableRandom random = new SplittableRandom(seed);
        long[] nanos = new long[count];
        double at = 0;
        for (int i = 0; i < count; i++) {
            at -= Math.log1p(-random.nextDouble()) * NANOS_PER_SECOND / perSecond;
            nanos[i] = Math.round(at);
        }
        return new ArrivalSchedule(nanos);
    }

    /**
     * The seed of one visit's gaps, so that each visit has its own arrivals.
     *
     * <p>Drawn, and not counted up: the generator counts up by itself, and from a seed that is further on by a multiple of its own step it
     * gives the same gaps, a call later.
     *
     * @param seed of the design
     * @param block that is visited
     * @param cell that is visited
     * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood: Fast splittable pseudorandom number generators</a>
     */
    public static long seed(long seed, int block, String cell) {
        return new SplittableRandom(new SplittableRandom(seed + block).nextLong() + cell.hashCode()).nextLong();
    }

    /** How many calls it has. */
    public int count() {
        return nanos.length;
    }

    /** When a call should be sent; calls are numbered from 0. */
    public long nanosAt(int call) {
        return nanos[call];
    }

    private static void check(double perSecond, int count) {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new InvalidInputException(
                    Problem.ARRIVALS,
                    "arrivals per second (" + perSecond + ") must be more than 0",
                    "Use 10, for example, or 0.5 for one every two seconds");
        }
        if (count < 1) {
            throw new InvalidInputException(
                    Problem.ARRIVALS, "arrivals (" + count + ") must be at least 1", "Use 1 or more");
        }
    }
}
