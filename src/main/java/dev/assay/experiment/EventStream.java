package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls reach the function through a stream of Amazon Kinesis Data Streams: each call of the design puts one record, with its caller as the
 * partition key and the payload as its data, and Lambda calls the function with batches of records. Assay makes the stream and removes it.
 * See {@link MessageQueue} for what sources have in common.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventStream {

    /** How many shards the stream has, 1 to 100. */
    int shards() default 1;

    /** The most records that one call gets, 1 to 10,000. Several are the levels of the factor {@code batchSize}. */
    int[] batchSize() default 100;

    /** How long Lambda gathers a batch, 0 to 300 s. Several are the levels of the factor {@code windowSeconds}. */
    int[] windowSeconds() default 0;

    /** How many batches of a shard are processed at once, 1 to 10. The order within a partition key stays. Several are the levels of the factor {@code parallelBatches}. */
    int[] parallel() default 1;

    /** Whether the function's response names the first record that failed ({@code batchItemFailures}). */
    boolean partialFailures() default false;

    /** Whether a batch that failed is split in two. */
    boolean bisect() default false;

    /** How often a batch that fails is delivered, 1 to 10,001; then a letter about it goes to a queue. 0 for without end and no queue. */
    int deliveries() default 0;

    /** After which age a record is given up if its batch fails, 60 to 604,800 s; 0 for never. Several are the levels of the factor {@code maximumAgeSeconds}. */
    int[] maximumAgeSeconds() default 0;

    /**
     * Where in the stream Lambda begins. Several are the levels of the factor {@code startingPosition}. {@code AT_TIMESTAMP} is missing: the stream is as
     * young as its mapping.
     */
    StartingPosition[] startingPosition() default StartingPosition.TRIM_HORIZON;

    /** A filter pattern for the data, for example {@code {"data": {"kind": ["order"]}}}; empty for none. */
    String filter() default "";

    /** How long Assay waits, at the end of each generation, until all records have been processed or given up; at least 1 s. */
    int deadlineSeconds() default 60;
}
