package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls reach the function through an HTTP address and a rule of Amazon EventBridge: each call of the design posts the payload as a JSON document to
 * a REST API of Amazon API Gateway, which hands it to the default bus as the detail of an event, and the rule calls the function with it. Assay makes API and
 * rule, and removes them. Documents may have 1 MB less what the event has around them, as
 * <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html">PutEvents</a> takes. See {@link MessageQueue} for what sources have in
 * common.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Webhook {

    /** How often an event that fails is delivered, 1 to 3; then it goes to a queue, and claims find it there. 0 for Lambda's default and no queue. */
    int deliveries() default 0;

    /** A pattern for the document, for example {@code {"action": ["created"]}}; empty for none. */
    String filter() default "";

    /** After which age Lambda gives an event up, 60 to 21,600 s; 0 for its default, six hours. Several are the levels of the factor {@code maximumAgeSeconds}. */
    int[] maximumAgeSeconds() default 0;

    /** How long Assay waits, at the end of each generation, until all events have been processed or given up; at least 1 s. */
    int deadlineSeconds() default 60;
}
