package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call is made again after a throttle, an answer of status 5xx or none at all, with full jitter: see
 * {@link dev.assay.experiment.RetryPolicy}. Every attempt is in the data; of the attempts of a call the last one decides in every claim.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retry {

    /** The longest pause after the first attempt, in milliseconds, at least 1. */
    long baseMillis() default 50;

    /** The longest pause after any attempt, in milliseconds, at least the base. */
    long capMillis() default 2_000;

    /** For how long after the start of its first attempt a call is made again, in milliseconds; within the function's timeout. */
    long budgetMillis() default 10_000;
}
