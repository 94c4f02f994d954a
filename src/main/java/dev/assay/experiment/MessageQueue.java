package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls reach the function through a queue of Amazon SQS: each call of the design puts one message, and Lambda calls the function with
 * batches of them. {@link Concurrency} and {@link Arrivals} say how messages are put. Assay makes the queue and removes it.
 *
 * <p>{@link dev.assay.results.Results#events()} tells what arrived. Several annotations of sources on one class are the levels of the
 * factor {@code source}. Limits are those of AWS:
 * <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MessageQueue {

    /** The most messages that one call gets, 1 to 10,000; 10 at most for a FIFO queue. Several are the levels of the factor {@code batchSize}. */
    int[] batchSize() default 10;

    /**
     * How long Lambda gathers a batch, 0 to 300 s; at least 1 for more than 10 messages; 0 for a FIFO queue. Several are the levels of
     * the factor {@code windowSeconds}.
     */
    int[] windowSeconds() default 0;

    /** Whether it is a FIFO queue. Each caller is then a message group. */
    boolean fifo() default false;

    /** Whether the function's response names the messages that failed ({@code batchItemFailures}). Else a batch fails as a whole. */
    boolean partialFailures() default false;

    /** How often a message is delivered before it goes to a dead-letter queue, 1 to 1000; 0 for no dead-letter queue. */
    int deliveries() default 0;

    /** A filter pattern for the message, for example {@code {"body": {"kind": ["order"]}}}; empty for none. */
    String filter() default "";

    /** How long Assay waits, at the end of each generation, until what was put has been processed or given up; at least 1 s. */
    int deadlineSeconds() default 60;
}
