package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A level of the factor {@code version}: one of two or more functions that are compared in the same run. Each is deployed as a
 * function, and every block visits all of them in a shuffled order, so that what drifts meets them alike. {@link LambdaFunction} then
 * names no code, and says what holds for all of them: memory, timeout, runtime, environment, {@link LambdaFunction#include()}.
 *
 * <p>Without {@link Load}, a nightly run has 20 generations of 10 calls per version, with which the gate {@code
 * hasNoRegressionAgainst} finds a difference of 10% in at least 90% of runs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Version.All.class)
public @interface Version {

    /** The level: 1 to 20 letters, digits, dots and hyphens, starting with a letter or digit. Each is named once. */
    String name();

    /** The handler class, which Assay packages with the classes that it reaches. Either this or {@link #archive()} is named. */
    Class<?> handler() default Void.class;

    /** A jar or zip file that is deployed unchanged, for example a released one, or sources: named as in {@link LambdaFunction#archive()}. */
    String archive() default "";

    /** The handler within the archive, as in {@link LambdaFunction#archiveHandler()}. */
    String archiveHandler() default "";

    /** The runtime of this version, if it differs from that of the others; as in {@link LambdaFunction#runtime()}. */
    String runtime() default "";

    /** Two or more versions. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /** The versions. */
        Version[] value();
    }
}
