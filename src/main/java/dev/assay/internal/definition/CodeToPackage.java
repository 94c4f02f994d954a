package dev.assay.internal.definition;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.lazy.Once;
import dev.assay.internal.measurement.FunctionVersion;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.tracing.TracedHandler;
import java.nio.file.Path;
import java.util.List;

/** The code of one version of a function, as annotations name it: a handler class or an archive. */
final class CodeToPackage {

    private static final int KIBIBYTE = 1024;

    private final String version;
    private final Class<?> handler;
    private final List<String> include;
    private final String archive;
    private final String archiveHandler;
    private final String runtime;
    private final Recording recording;
    private final Once<FunctionPackage> code = new Once<>(this::code);

    /** @param recording what each invocation leaves a record of, by a handler around the function's own */
    CodeToPackage(
            String version,
            Class<?> handler,
            List<String> include,
            String archive,
            String archiveHandler,
            String runtime,
            Recording recording) {
        this.recording = recording;
        this.version = version;
        this.handler = handler;
        this.include = include;
        this.archive = archive;
        this.archiveHandler = archiveHandler;
        this.runtime = runtime;
    }

    /** @throws InvalidInputException unless exactly one of handler and archive is named */
    void check(Problem problem, String subject, String remedy) {
        if (byHandler() == !archive.isEmpty()) {
            throw new InvalidInputException(problem, subject + " must name either a handler or an archive", remedy);
        }
        if (recording.isWanted()) {
            checkTraceable(subject);
        }
    }

    private void checkTraceable(String subject) {
        Problem problem = recording.what() == Recording.What.CALLS ? Problem.TRACING : Problem.EVENT_SOURCE;
        if (!byHandler()) {
            throw new InvalidInputException(
                    problem,
                    subject + " must be named by its handler class " + recording.inWords() + ", not as an archive",
                    "Write handler = MyHandler.class: Assay puts a handler around it that records what arrives");
        }
        if (!RequestHandler.class.isAssignableFrom(handler) && !RequestStreamHandler.class.isAssignableFrom(handler)) {
            throw new InvalidInputException(
                    problem,
                    subject + " must implement RequestHandler or RequestStreamHandler " + recording.inWords() + ", but "
                            + handler.getName() + " does not",
                    "Implement one of the two interfaces of com.amazonaws.services.lambda.runtime");
        }
    }

    /** Of a function under test: it is the component that its handler's class names. */
    FunctionVersion packaged() {
        return packaged(handler.getSimpleName());
    }

    /** @param component what a trace calls it */
    FunctionVersion packaged(String component) {
        if (recording.isWanted()) {
            return new FunctionVersion(
                    version,
                    code.get().bytes(),
                    TracedHandler.class.getName(),
                    runtime(),
                    recording.environment(handler, component));
        }
        return new FunctionVersion(version, code.get().bytes(), code.get().handler(), runtime());
    }

    /** As it was named; else the family that the files are of. */
    private String runtime() {
        return runtime.isEmpty() ? code.get().family() : runtime;
    }

    /** For example {@code baseline: com.acme.Handler}. */
    String inWords() {
        String what = byHandler()
                ? handler.getName()
                : code.get().handler() + " from " + Path.of(archive).getFileName() + " (" + runtime() + ")";
        return (version.isEmpty() ? "" : version + ": ") + what;
    }

    /** For example {@code 14 KB}. */
    String size() {
        return (code.get().bytes().length + KIBIBYTE - 1) / KIBIBYTE + " KB";
    }

    private boolean byHandler() {
        return handler != Void.class;
    }

    private FunctionPackage code() {
        if (recording.isWanted()) {
            return FunctionPackage.ofHandlerWithin(
                    TracedHandler.class.getName(), recording.interceptor(), handler, include);
        }
        return byHandler()
                ? FunctionPackage.ofHandler(handler, include)
                : FunctionPackage.ofArchive(archive, archiveHandler);
    }
}
