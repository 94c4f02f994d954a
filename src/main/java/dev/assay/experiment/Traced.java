package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Traces what causes what in the functions of an experiment, without a change to them. Each invocation leaves a record of what caused
 * it, and of the calls of the AWS SDK that can trigger a function or be read later: Invoke, SNS, SQS, Kinesis, DynamoDB,
 * S3, EventBridge, Step Functions. {@link dev.assay.results.Results#trace()} has the graph of them.
 *
 * <p>Assay puts a handler around the function's own and a hook into its SDK. The id of a call travels in message attributes, the
 * client context and object metadata, as a W3C {@code traceparent}; if a service carries nothing, Assay matches cause and effect by
 * what the service names in its answer and in the event. Functions must be handler classes ({@code RequestHandler} or {@code
 * RequestStreamHandler}) or archives in Python or Node; the target must have an object store.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Traced {

    /** Whether items that functions put into tables of DynamoDB get an attribute {@code traceparent}. Else items are matched by their keys. */
    boolean items() default false;

    /** Of several {@link Version}s the names of those that are traced; empty for all. */
    String[] versions() default {};

    /** How long to wait for the records of all invocations, at least 1 s. Waiting ends earlier if all have arrived. */
    int deadlineSeconds() default 60;

    /** How long to keep looking after the last record arrived, in milliseconds, for invocations that a service still triggers. */
    int settleMillis() default 500;
}
