package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A factor of one's own: a top-level field of the payload that takes several values. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Factor.All.class)
public @interface Factor {

    /** The field of the payload. */
    String name();

    /** The levels: whole or decimal numbers, {@code true}, {@code false}, or else text. */
    String[] values();

    /** The levels in scale {@code nightly}, where they are not the same: levels that take long need not be in every build. */
    String[] nightlyValues() default {};

    /** The unit that reports show; empty for none. */
    String unit() default "";

    /** Several of them. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /** The factors. */
        Factor[] value();
    }
}
