package dev.assay.internal.definition;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.lazy.Once;
import dev.assay.internal.measurement.FunctionVersion;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.packaging.TracedScripts;
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
    private final Once<FunctionPackage> archived = new Once<>(this::archived);
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
            if (TracedScripts.of(runtimeOfArchive()).isEmpty()) {
                throw new InvalidInputException(
                        problem,
                        subject + " (" + runtimeOfArchive()
                                + ") must be a handler class in Java, or in Python or Node, " + recording.inWords(),
                        "Write handler = MyHandler.class, or name an archive in Python or Node: Assay puts a handler around it that"
                                + " records what arrives");
            }
            return;
        }
        if (!RequestHandler.class.isAssignableFrom(handler) && !RequestStreamHandler.class.isAssignableFrom(handler)) {
            throw new InvalidInputException(
                    problem,
                    subject + " must implement RequestHandler or RequestStreamHandler " + recording.inWords() + ", but "
                            + handler.getName() + " does not",
                    "Implement one of the two interfaces of com.amazonaws.services.lambda.runtime");
        }
    }

    /** Of a function under test: it is the component that its handler's class or file names. */
    FunctionVersion packaged() {
        return packaged(byHandler() ? handler.getSimpleName() : TracedScripts.component(archiveHandler));
    }

    /** @param component what a trace calls it */
    FunctionVersion packaged(String component) {
        if (recording.isWanted()) {
            return new FunctionVersion(
                    version,
                    code.get().bytes(),
                    byHandler() ? TracedHandler.class.getName() : TracedScripts.HANDLER,
                    runtime(),
                    recording.environment(byHandler() ? handler.getName() : archiveHandler, component));
        }
        return new FunctionVersion(version, code.get().bytes(), code.get().handler(), runtime());
    }

    /** As it was named; else the family that the files are of. */
    private String runtime() {
        return runtime.isEmpty() ? code.get().family() : runtime;
    }

    private String runtimeOfArchive() {
        return runtime.isEmpty() ? archived.get().family() : runtime;
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
        if (!byHandler()) {
            FunctionPackage own = archived.get();
            return recording.isWanted()
                    ? TracedScripts.of(runtimeOfArchive()).orElseThrow().around(own)
                    : own;
        }
        if (recording.isWanted()) {
            return FunctionPackage.ofHandlerWithin(
                    TracedHandler.class.getName(), recording.interceptor(), handler, include);
        }
        return FunctionPackage.ofHandler(handler, include);
    }

    private FunctionPackage archived() {
        return FunctionPackage.ofArchive(archive, archiveHandler);
    }
}
