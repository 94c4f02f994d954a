package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another function of the application under test, deployed beside that of {@link LambdaFunction} and called by it, by a companion or by a
 * service. Every function of the experiment finds its deployed name in the environment variable {@code <NAME>_FUNCTION}: that of {@code
 * thumbnail-maker} in {@code THUMBNAIL_MAKER_FUNCTION}. A procedure finds it by {@link Stage#companion}.
 *
 * <p>Companions have the environment of the function under test, get new instances with each generation, and are deleted with it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Companion.All.class)
public @interface Companion {

    /** 1 to 20 lower-case letters, digits and hyphens, starting with a letter; each is named once. */
    String name();

    /** The handler class, which Assay packages with the classes that it reaches. */
    Class<?> handler() default Void.class;

    /** What is deployed instead of {@link #handler()}, as {@link LambdaFunction#archive()} names it. */
    String archive() default "";

    /** The handler within the archive, as its runtime names it. */
    String archiveHandler() default "";

    /** The Lambda runtime identifier of an archive, or a family of runtimes, as {@link LambdaFunction#runtime()}. */
    String runtime() default "";

    /**
     * The region in which it is deployed, for example {@code eu-west-1}; empty for the target's own. Tests of a class with such a companion require
     * {@link dev.assay.targets.Capability#OTHER_REGIONS}.
     */
    String region() default "";

    /** 128 to 10,240 MB. */
    int memoryMegabytes() default 512;

    /** 1 to 900 s. */
    int timeoutSeconds() default 30;

    /**
     * How often it runs at the most for one call of the client, or for one event that is put, retries among them; 1 to 1,000,000. The target {@code
     * aws} needs it: no budget could be kept otherwise. 0 if it is not known; other targets do without.
     */
    int callsAtMost() default 0;

    /** One or more companions. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /** The companions. */
        Companion[] value();
    }
}
