package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The function under test: a handler class of the class path, which is packaged with what it reaches, or a ready-made archive.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LambdaFunction {

    /** The handler class; it has a public constructor without parameters and is a Lambda request handler. */
    Class<?> handler() default Void.class;

    /** What packaging cannot see, because it is reached by reflection: class names, {@code com.acme.*}, resource paths. */
    String[] include() default {};

    /** The path of a jar or zip that is deployed as it is, instead of {@link #handler()}. */
    String archive() default "";

    /** The handler within the archive: {@code package.Class} or {@code package.Class::method}. */
    String archiveHandler() default "";

    /** The Lambda runtime identifier of an archive, for example {@code java21}; by default the target's own Java. */
    String runtime() default "";

    /** The timeout in seconds, 1 to 900, where {@link FunctionTimeout} does not vary it. */
    int timeoutSeconds() default 30;

    /** The memory in MB, 128 to 10,240, where {@link Memory} does not vary it; 1769 MB is one whole CPU. */
    int memoryMegabytes() default 1769;

    /** Environment variables of the function as {@code NAME=value}. */
    String[] environment() default {};
}
