package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The function under test: a handler class on the class path, which Assay packages with the classes that it reaches, or an
 * existing archive. If {@link Version} names several, this annotation says what holds for all of them and may be left out.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LambdaFunction {

    /** The handler class. It is a Lambda request handler and has a public constructor without parameters. */
    Class<?> handler() default Void.class;

    /** What packaging cannot find because it is reached by reflection: class names, {@code com.acme.*}, paths of resources. */
    String[] include() default {};

    /**
     * The path, from the project's folder, of what is deployed instead of {@link #handler()}. A jar or zip file is deployed unchanged. A
     * Python or JavaScript file, or a folder, is put into a zip; to a folder with a {@code package.json} and without {@code node_modules},
     * or with a {@code requirements.txt}, {@code npm} or {@code pip} adds the libraries first. A Go package is built by {@code go build}.
     * Instead of a path, the Maven coordinates of a jar or zip in the local repository: {@code com.acme:orders:1.4.2}, or with a classifier,
     * {@code com.acme:orders:1.4.2:lambda}. Assay downloads nothing.
     */
    String archive() default "";

    /**
     * The handler within the archive, as its runtime names it: {@code package.Class} or {@code package.Class::method} in Java, {@code
     * file.function} in Python and JavaScript. A Go package, or another program, needs none.
     */
    String archiveHandler() default "";

    /**
     * The Lambda runtime identifier of an archive, for example {@code java21} or {@code python3.13}, or a family of runtimes of which the
     * target takes its own: {@code java}, {@code python}, {@code nodejs}, {@code provided}. By default the family that the files of the
     * archive are of. If the target cannot run it, the tests are aborted with the reason.
     */
    String runtime() default "";

    /** The timeout in seconds, 1 to 900, unless {@link FunctionTimeout} varies it. */
    int timeoutSeconds() default 30;

    /** The memory in MB, 128 to 10,240, unless {@link Memory} varies it. 1769 MB is one CPU. */
    int memoryMegabytes() default 1769;

    /** How much {@code /tmp} holds, in MB, 512 to 10,240. Only a target with {@code TMP_LIMIT} holds a function to it. */
    int ephemeralStorageMegabytes() default 512;

    /**
     * The function's name, if its code names itself: 1 to 64 letters, digits, {@code -} and {@code _}. By default a name of the run. The
     * design then deploys one function: only the payload and the load may vary.
     */
    String name() default "";

    /**
     * Buckets that the function's code names: made before it, and removed with all that is in them. They must not exist before. Profiles
     * that the function puts at the top of one, as SAAF's do, are in {@code bucket-<name>.jsonl} of the experiment's folder first.
     */
    String[] buckets() default {};

    /** Environment variables of the function as {@code NAME=value}. */
    String[] environment() default {};
}
