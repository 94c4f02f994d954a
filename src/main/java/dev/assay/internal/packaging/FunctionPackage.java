package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
        String name = HandlerClass.of(handler).name();
        return PACKAGED.computeIfAbsent(
                new Request(handler, List.copyOf(include)), request -> packageOf(name, request));
    }

    /**
     * Takes an archive as it is.
     *
     * @param archive a jar or zip of any of Lambda's runtimes
     * @param handler the handler in it, as its runtime names handlers; in Java {@code package.Class} or {@code
     *     package.Class::method}
     * @throws InvalidInputException if the archive is missing, no zip or over 50 MB, or lacks the class of a Java handler
     */
    public static FunctionPackage ofArchive(Path archive, String handler) {
        return ReadyArchive.read(archive, handler);
    }

    private static FunctionPackage packageOf(String handlerName, Request request) {
        ClassPath classPath = ClassPath.of(request.handler());
        Reach reach = new Reach(classPath);
        reach.followHandler(request.handler().getName().replace('.', '/'));
        for (String include : request.include()) {
            new Include(include).addTo(reach, classPath);
        }
        reach.complete();
        Map<String, byte[]> entries = reach.entries();
        checkFound(entries, request.handler());
        byte[] zip = StoredZip.of(entries, reach.executables());
        checkSize(zip, request.handler());
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

    private static void checkSize(byte[] zip, Class<?> handler) {
        if (zip.length > MAX_BYTES) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "package of handler (" + handler.getName() + ", " + zip.length + " bytes) must be at most 50 MB",
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

    private record Request(Class<?> handler, List<String> include) {}
}
