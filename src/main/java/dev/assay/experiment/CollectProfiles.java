package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the functions of an experiment push the profile of every invocation into an object store, and collects all profiles.
 * They include those of asynchronous calls and of calls that functions make, which no client sees.
 *
 * <p>Before anything is deployed, Assay reserves {@code <prefix>/<experiment>/<run id>/} in the named bucket, or in a bucket that
 * it makes for the run. Functions that use {@link dev.assay.profiler.Inspector} push when they call {@code finish()}. After the
 * last call, Assay waits for the records of all calls that succeeded or were accepted. It stores all records in
 * {@code records.jsonl} beside the journal, verifies them, and then deletes them from the bucket. {@link
 * dev.assay.results.Results#records()} returns them and the account. The target must have an object store.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CollectProfiles {

    /** An existing bucket. If empty, Assay makes one for the run and removes it at the end. */
    String bucket() default "";

    /** The beginning of the keys: names separated by single slashes, or empty. */
    String prefix() default "assay";

    /** How long to wait for expected records, in seconds, at least 1. Collecting ends earlier if all have arrived. */
    int deadlineSeconds() default 60;

    /** How long to keep looking after the last expected record arrived, in milliseconds, for records of calls that no client made. */
    int settleMillis() default 500;

    /** Whether records stay in the bucket after they have been collected. */
    boolean keep() default false;
}
