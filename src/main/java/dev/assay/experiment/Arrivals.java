package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls arrive on a schedule, whether or not earlier ones have returned: an open loop. It also sets the factor {@code rate}, the
 * number of calls per second. Each visit to a level makes {@link Load#callsPerVisit()} calls.
 *
 * <p>A call's latency counts from the time at which it was due. How much later it was sent is in the data
 * ({@code timing.sendLagMillis}). The annotation cannot be combined with {@link Concurrency}, {@link Release#TOGETHER},
 * {@link Retry} or {@link Procedure}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Arrivals {

    /** The levels in calls per second. Each is more than 0 and is named once. */
    double[] perSecond();

    /** How the gaps between calls are distributed. */
    ArrivalProcess process() default ArrivalProcess.POISSON;

    /**
     * How many calls may be under way at once, at least 1. A call that is due while so many are under way is not sent. The data
     * show it as a transport error of type {@code NoConnectionException}.
     */
    int mostInFlight() default 256;

    /** How many calls are released together to warm up a level, at least 1. They start as many instances. */
    int warmUpCalls() default 1;
}
