package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time over which the blocks are spread. They begin at even intervals, and a late block begins at once. Without the
 * annotation, and at 0, each block begins when the previous one has ended. {@code -Dassay.span} overrides it, in seconds, in both
 * scales.
 *
 * <p>Between two blocks, instances are idle. If the target ends idle instances before the next block begins, calls within blocks
 * are cold.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Span {

    /** In scale {@code smoke}; 0 to 604,800 s, a week. */
    int seconds() default 0;

    /** The same in scale {@code nightly}. */
    int nightlySeconds() default 0;
}
