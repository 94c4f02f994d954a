package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls reach the function through a rule of Amazon EventBridge on the default bus: each call of the design puts one event with the payload
 * as its detail, and the rule calls the function with it. Assay makes the rule and removes it. See {@link MessageQueue} for what sources have in
 * common.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventRule {

    /** How often an event that fails is delivered, 1 to 3; then it goes to a queue, and claims find it there. 0 for Lambda's default and no queue. */
    int deliveries() default 0;

    /** A pattern for the event's detail, for example {@code {"kind": ["order"]}}; empty for none. */
    String filter() default "";

    /** After which age Lambda gives an event up, 60 to 21,600 s; 0 for its default, six hours. Several are the levels of the factor {@code maximumAgeSeconds}. */
    int[] maximumAgeSeconds() default 0;

    /** How long Assay waits, at the end of each generation, until all events have been processed or given up; at least 1 s. */
    int deadlineSeconds() default 60;
}
