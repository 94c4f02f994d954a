package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the functions of an experiment push the profile of every invocation into an object store, and collects all of them:
 * also those of asynchronous calls and of calls that functions make, which no client sees.
 *
 * <p>Before anything is deployed a place is taken, {@code <prefix>/<experiment>/<run id>/}, in a bucket that is made for
 * the run or in the one that is named. Functions that use {@link dev.assay.profiler.Inspector} push by themselves at
 * {@code finish()}. After the last call the records of all calls that succeeded or were accepted are waited for; all
 * records are stored beside the journal in {@code records.jsonl}, verified, and then deleted from the bucket. {@link
 * dev.assay.results.Results#records()} has them and the account. Requires a target with an object store.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CollectProfiles {

    /** A bucket that exists. Without a name one is made for the run and removed at its end. */
    String bucket() default "";

    /** What the keys begin with: names with single slashes between, or nothing. */
    String prefix() default "assay";

    /** How long expected records are waited for, from 1 s. Collecting ends earlier when all are there. */
    int deadlineSeconds() default 60;

    /** How long to go on looking after the last expected record came, for records of calls that no client made. */
    int settleMillis() default 500;

    /** Whether records stay in the bucket once they are stored here. */
    boolean keep() default false;
}
