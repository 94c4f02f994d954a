package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What is deployed as a function's code: the bytes of a zip and the handler in it.
 *
 * <p>Made from a handler class it has the layout of a Java function's zip: classes and resources at the root, libraries in
 * {@code lib/} (<a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">AWS Lambda: zip archives for
 * Java</a>). The same class path gives the same bytes on every machine.
 */
public final class FunctionPackage {

    /**
     * The largest archive that Lambda takes in a request, in bytes:
     * <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>.
     */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final Map<Request, FunctionPackage> PACKAGED = new ConcurrentHashMap<>();

    private static final Map<Source, FunctionPackage> SOURCES = new ConcurrentHashMap<>();

    private final byte[] bytes;
    private final String handler;
    private final List<String> contents;

    FunctionPackage(byte[] bytes, String handler, List<String> contents) {
        this.bytes = bytes;
        this.handler = handler;
        this.contents = List.copyOf(contents);
    }

    /**
     * Packages a handler of the class path with what it reaches: of the code in folders of the class path the classes, the
     * resources in the same folders and those that a string constant names; libraries as whole jars, with the jars that
     * provide the services which those look up. What is reached by reflection alone must be included. The JDK and the jars
     * of the test are left out. Packaged once in a JVM.
     *
     * @param handler a public class with a public constructor without parameters that is a {@code RequestHandler}, a {@code
     *     RequestStreamHandler} or has one public method
     * @param include class names, packages ({@code com.acme.*}) and paths of resources to add
     * @throws InvalidInputException if it is no handler, an include matches nothing, or the package is over 50 MB
     */
    public static FunctionPackage ofHandler(Class<?> handler, List<String> include) {
        return ofHandler(new Request(handler, List.copyOf(include), "", ""));
    }

    /**
     * The same with another handler beside, which calls that one: for example {@code dev.assay.internal.tracing.TracedHandler}. {@link
     * #handler} stays that of the function.
     *
     * @param interceptor every client of the AWS SDK in the package finds it, for example {@code dev.assay.internal.tracing.SdkCalls};
     *     a package without the SDK goes without it; empty for none
     */
    public static FunctionPackage ofHandlerWithin(
            String around, String interceptor, Class<?> handler, List<String> include) {
        return ofHandler(new Request(handler, List.copyOf(include), around, interceptor));
    }

    private static FunctionPackage ofHandler(Request wanted) {
        String name = HandlerClass.of(wanted.handler()).name();
        return PACKAGED.computeIfAbsent(wanted, request -> packageOf(name, request));
    }

    /**
     * Takes an archive as it is, or makes one of the sources of a function: a Python or JavaScript file, a folder of them, to
     * which the libraries of {@code package.json} or {@code requirements.txt} are added, or a Go package, which is built. Made once
     * in a JVM; the same sources and libraries give the same bytes.
     *
     * @param archive the path of a jar or zip of any of Lambda's runtimes, or of the sources; or the Maven coordinates of one that is in
     *     the local repository, {@code group:artifact:version} or {@code group:artifact:version:classifier}
     * @param handler the handler in it, as its runtime names handlers; in Java {@code package.Class} or {@code
     *     package.Class::method}; a Go package needs none
     * @throws InvalidInputException if the archive is missing, no zip or over 50 MB, or lacks the class of a Java handler
     */
    public static FunctionPackage ofArchive(String archive, String handler) {
        return ofArchive(MavenArtifact.file(archive), handler);
    }

    /** The same, of a file. */
    public static FunctionPackage ofArchive(Path archive, String handler) {
        if (!SourcePackage.isSource(archive)) {
            return ReadyArchive.read(archive, handler);
        }
        SourcePackage.checkHandler(handler, archive);
        FunctionPackage code = SOURCES.computeIfAbsent(
                new Source(archive.toAbsolutePath(), handler), source -> SourcePackage.of(archive, handler));
        checkSize(code.bytes, "archive (" + archive);
        return code;
    }

    private static FunctionPackage packageOf(String handlerName, Request request) {
        ClassPath classPath = ClassPath.of(request.handler());
        Reach reach = new Reach(classPath);
        reach.followHandler(request.handler().getName().replace('.', '/'));
        if (!request.around().isEmpty()) {
            reach.follow(request.around().replace('.', '/'));
        }
        for (String include : request.include()) {
            new Include(include).addTo(reach, classPath);
        }
        reach.complete();
        boolean intercepted = !request.interceptor().isEmpty() && reach.takes(SdkInterceptors.TYPE);
        if (intercepted) {
            reach.follow(request.interceptor().replace('.', '/'));
            reach.complete();
        }
        Map<String, byte[]> entries = reach.entries();
        if (intercepted) {
            SdkInterceptors.register(request.interceptor(), entries);
        }
        checkFound(entries, request.handler());
        byte[] zip = StoredZip.of(entries, reach.executables());
        checkSize(zip, "package of handler (" + request.handler().getName());
        return new FunctionPackage(zip, handlerName, List.copyOf(entries.keySet()));
    }

    private static void checkFound(Map<String, byte[]> entries, Class<?> handler) {
        if (entries.isEmpty()) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "handler (" + handler.getName() + ") must be in a folder or a jar of the class path or module path",
                    "Put it there. If its name or its folder's name has letters beyond ASCII, run the JVM in a UTF-8 locale");
        }
    }

    private static void checkSize(byte[] zip, String subject) {
        if (zip.length > MAX_BYTES) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    subject + ", " + zip.length + " bytes) must be at most 50 MB",
                    "Separate the handler from the code that reaches the large libraries, or give a smaller archive");
        }
    }

    /** The zip. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The handler as Lambda's configuration names it. */
    public String handler() {
        return handler;
    }

    /** The names of the files in the zip, sorted. */
    public List<String> contents() {
        return contents;
    }

    /**
     * The family of Lambda runtimes that the code is for, as its files tell: {@code python}, {@code nodejs}, {@code provided}, or {@code
     * java}.
     */
    public String family() {
        String file = handler.contains(".") ? handler.substring(0, handler.lastIndexOf('.')) : handler;
        if (contents.contains(file + ".py")) {
            return "python";
        }
        if (Stream.of(".js", ".mjs", ".cjs").anyMatch(end -> contents.contains(file + end))) {
            return "nodejs";
        }
        return contents.contains(SourcePackage.PROGRAM) ? "provided" : "java";
    }

    private record Source(Path path, String handler) {}

    private record Request(Class<?> handler, List<String> include, String around, String interceptor) {}
}
