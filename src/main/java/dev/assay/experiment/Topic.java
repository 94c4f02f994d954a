package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls reach the function through a topic of Amazon SNS: each call of the design publishes one message, and SNS calls the function with
 * it. Assay makes the topic and removes it. See {@link MessageQueue} for what sources have in common.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {

    /** How often an event that fails is delivered, 1 to 3; then it goes to a queue, and claims find it there. 0 for Lambda's default and no queue. */
    int deliveries() default 0;

    /** A filter policy on the message's body, for example {@code {"kind": ["order"]}}; empty for none. */
    String filter() default "";

    /** After which age Lambda gives an event up, 60 to 21,600 s; 0 for its default, six hours. Several are the levels of the factor {@code maximumAgeSeconds}. */
    int[] maximumAgeSeconds() default 0;

    /**
     * The account that the topic belongs to, twelve digits; empty for that of the function. Tests of a class with such a topic require {@link
     * dev.assay.targets.Capability#OTHER_ACCOUNTS}.
     */
    String account() default "";

    /** How long Assay waits, at the end of each generation, until what was published has been processed or given up; at least 1 s. */
    int deadlineSeconds() default 60;
}
