package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The factor {@code concurrency}: how many callers call at once, each making its next call when its last one has returned. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Concurrency {

    /** The levels, 1 or more, none twice. */
    int[] value();

    /** The levels in scale {@code nightly}, where they differ; empty where they do not. */
    int[] nightly() default {};
}
