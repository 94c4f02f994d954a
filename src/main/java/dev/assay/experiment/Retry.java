package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call is made again with full jitter if it is throttled, if its answer has status 5xx, or if it has no answer. See
 * {@link RetryPolicy}. Every attempt is in the data. In every claim, the last attempt of a call decides.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retry {

    /** The longest pause after the first attempt, in milliseconds, at least 1. */
    long baseMillis() default 50;

    /** The longest pause after any attempt, in milliseconds, at least the base. */
    long capMillis() default 2_000;

    /** How long after the start of its first attempt a call is made again, in milliseconds, at most the function's timeout. */
    long budgetMillis() default 10_000;
}
