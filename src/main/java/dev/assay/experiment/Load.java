package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much is measured, at each scale.
 *
 * <p>Invocations = blocks x calls per visit, spread evenly over the generations: 20 invocations in 5 generations are 4 blocks in
 * each. Instances differ more than calls on one instance do, so intervals are computed from generations. A claim that needs an
 * interval needs at least 5. Each generation begins with warm-up calls, which claims on warm calls leave out.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Load {

    /** Warm calls per level and caller in scale {@code smoke}: a multiple of generations x calls per visit. */
    int invocations() default 20;

    /** The same in scale {@code nightly}. Without {@code @Load}, an experiment with {@link Version versions} makes 200. */
    int nightlyInvocations() default 100;

    /** How many generations of instances there are in scale {@code smoke}, the first included. */
    int generations() default 5;

    /** The same in scale {@code nightly}. Without {@code @Load}, an experiment with {@link Version versions} has 20. */
    int nightlyGenerations() default 10;

    /** How many calls each caller makes, one after the other, when a block visits a level. */
    int callsPerVisit() default 1;

    /**
     * Whether the measurement ends with an error if every call of the warm-up and of the first two blocks fails. Set it to
     * false if failures are what the experiment is about. A throttled call has not failed in this sense.
     */
    boolean stopIfAllFail() default true;

    /** Whether callers proceed independently or are released together. See {@link Arrivals} for calls on a schedule. */
    Release release() default Release.EACH_ON_ITS_OWN;
}
