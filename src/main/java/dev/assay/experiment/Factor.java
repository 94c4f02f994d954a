package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A user-defined factor: a top-level field of the payload that takes several values. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Factor.All.class)
public @interface Factor {

    /** The field of the payload. */
    String name();

    /** The levels: whole or decimal numbers, {@code true}, {@code false}, or else text. */
    String[] values();

    /** The levels in scale {@code nightly}; empty if they are the same. Slow levels need not be in every build. */
    String[] nightlyValues() default {};

    /** The unit that reports show; empty if there is none. */
    String unit() default "";

    /** Several factors. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /** The factors. */
        Factor[] value();
    }
}
