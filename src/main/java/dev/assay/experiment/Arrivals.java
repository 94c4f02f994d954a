package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls arrive by a timetable, whether earlier ones have returned or not (an open loop), and the factor {@code rate}: how many
 * arrive a second. Each visit to a level makes {@link Load#callsPerVisit()} calls.
 *
 * <p>A call's latency counts from the moment at which it should have been sent; how much later it was is in the data
 * ({@code timing.sendLagMillis}). It stands alone: not beside {@link Concurrency}, {@link Release#TOGETHER}, {@link Retry} or
 * {@link Procedure}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Arrivals {

    /** The levels: calls a second, more than 0, none twice. */
    double[] perSecond();

    /** How the gaps between calls are distributed. */
    ArrivalProcess process() default ArrivalProcess.POISSON;

    /**
     * How many calls may be under way at once, at least 1. A call that is due beyond them is not sent and is in the data as a
     * transport error of the type {@code NoConnectionException}.
     */
    int mostInFlight() default 256;

    /** How many calls are released together to warm a level up: as many instances are then there. At least 1. */
    int warmUpCalls() default 1;
}
