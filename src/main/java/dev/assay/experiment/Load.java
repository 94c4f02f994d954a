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
 * each. Instances differ from each other more than calls on one instance do, so intervals are made from generations: at least 5
 * are needed wherever a claim asks for an interval. Each generation begins with warm-up calls that no claim on warm calls sees.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Load {

    /** Warm calls at each level, by each caller, in scale {@code smoke}; a multiple of generations x calls per visit. */
    int invocations() default 20;

    /** The same in scale {@code nightly}. */
    int nightlyInvocations() default 100;

    /** How often the instances are renewed, the first ones included, in scale {@code smoke}. */
    int generations() default 5;

    /** The same in scale {@code nightly}. */
    int nightlyGenerations() default 10;

    /** Calls that each caller makes one after the other whenever a block visits a level. */
    int callsPerVisit() default 1;

    /** Whether callers go on each on its own or are released together; see {@link Arrivals} for calls by a timetable. */
    Release release() default Release.EACH_ON_ITS_OWN;
}
