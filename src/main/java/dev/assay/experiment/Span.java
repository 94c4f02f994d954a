package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Over what time the blocks are spread: they begin at even distances, and one that is late begins at once. Without it, and at 0,
 * each begins when the one before it has ended. {@code -Dassay.span} overrides it, in seconds, at either scale.
 *
 * <p>Between two blocks instances are idle: where a target ends idle instances, a distance that is longer than it waits makes
 * calls within blocks cold.
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
