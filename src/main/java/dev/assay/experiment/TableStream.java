package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls reach the function through the stream of a table of Amazon DynamoDB: each call of the design changes an item, and Lambda calls the
 * function with batches of changes, new and old image included. Assay makes the table and removes it. See {@link MessageQueue} for what sources
 * have in common.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TableStream {

    /** What may be done to an item. */
    enum Change {
        /** It is put, and was not there. */
        INSERT,
        /** It is put, and was there. */
        MODIFY,
        /** It is deleted. */
        REMOVE
    }

    /**
     * What the calls of a caller do within a visit, one after the other, and again from the beginning: for example insert an item, modify
     * it, remove it. The first is an insertion, and {@code callsPerVisit} of {@link Load} is a multiple of their number.
     */
    Change[] changes() default Change.INSERT;

    /** The most changes that one call gets, 1 to 10,000. Several are the levels of the factor {@code batchSize}. */
    int[] batchSize() default 100;

    /** How long Lambda gathers a batch, 0 to 300 s. Several are the levels of the factor {@code windowSeconds}. */
    int[] windowSeconds() default 0;

    /** How many batches of a shard are processed at once, 1 to 10. The order of an item's changes stays. Several are the levels of the factor {@code parallelBatches}. */
    int[] parallel() default 1;

    /** Whether the function's response names the first change that failed ({@code batchItemFailures}). */
    boolean partialFailures() default false;

    /** Whether a batch that failed is split in two. */
    boolean bisect() default false;

    /** How often a batch that fails is delivered, 1 to 10,001; then a letter about it goes to a queue. 0 for without end and no queue. */
    int deliveries() default 0;

    /** After which age a change is given up if its batch fails, 60 to 604,800 s; 0 for never. Several are the levels of the factor {@code maximumAgeSeconds}. */
    int[] maximumAgeSeconds() default 0;

    /**
     * Where in the stream Lambda begins. Several are the levels of the factor {@code startingPosition}. {@code AT_TIMESTAMP} is missing: the stream is as
     * young as its mapping.
     */
    StartingPosition[] startingPosition() default StartingPosition.TRIM_HORIZON;

    /** A filter pattern, for example {@code {"eventName": ["INSERT"]}}; empty for none. */
    String filter() default "";

    /** How long Assay waits, at the end of each generation, until all changes have been processed or given up; at least 1 s. */
    int deadlineSeconds() default 60;
}
