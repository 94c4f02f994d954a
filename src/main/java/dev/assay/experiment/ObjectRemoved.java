package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls reach the function through a bucket of Amazon S3: each call of the design deletes one object, and S3 calls the function with a
 * notification ({@code ObjectRemoved:Delete}). The objects lie there before, and are empty: the payload goes nowhere. Assay makes the bucket and removes it.
 * See {@link MessageQueue} for what sources have in common.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ObjectRemoved {

    /** How often an event that fails is delivered, 1 to 3; then it goes to a queue, and claims find it there. 0 for Lambda's default and no queue. */
    int deliveries() default 0;

    /** After which age Lambda gives an event up, 60 to 21,600 s; 0 for its default, six hours. Several are the levels of the factor {@code maximumAgeSeconds}. */
    int[] maximumAgeSeconds() default 0;

    /** How long Assay waits, at the end of each generation, until all notifications have been processed or given up; at least 1 s. */
    int deadlineSeconds() default 60;
}
