package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The factor {@code concurrency}: the number of callers. Each makes its next call when its previous one has returned. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Concurrency {

    /** The levels. Each is at least 1 and is named once. */
    int[] value();

    /** The levels in scale {@code nightly}; empty if they are the same. */
    int[] nightly() default {};
}
