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
import java.util.Map;

/** The code of one version of a function, as annotations name it: a handler class or an archive. */
final class CodeToPackage {

    private static final int KIBIBYTE = 1024;

    private final String version;
    private final Class<?> handler;
    private final List<String> include;
    private final String archive;
    private final String archiveHandler;
    private final String runtime;
    private final boolean traced;
    private final Once<FunctionPackage> code = new Once<>(this::code);

    /** @param traced whether each invocation leaves a record, by a handler around the function's own */
    CodeToPackage(
            String version,
            Class<?> handler,
            List<String> include,
            String archive,
            String archiveHandler,
            String runtime,
            boolean traced) {
        this.traced = traced;
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
        if (traced) {
            checkTraceable(subject);
        }
    }

    private void checkTraceable(String subject) {
        if (!byHandler()) {
            throw new InvalidInputException(
                    Problem.EVENT_SOURCE,
                    subject + " must be named by its handler class if event sources call it, not as an archive",
                    "Write handler = MyHandler.class: Assay puts a handler around it that records what arrives");
        }
        if (!RequestHandler.class.isAssignableFrom(handler) && !RequestStreamHandler.class.isAssignableFrom(handler)) {
            throw new InvalidInputException(
                    Problem.EVENT_SOURCE,
                    subject + " must implement RequestHandler or RequestStreamHandler if event sources call it, but "
                            + handler.getName() + " does not",
                    "Implement one of the two interfaces of com.amazonaws.services.lambda.runtime");
        }
    }

    FunctionVersion packaged() {
        if (traced) {
            return new FunctionVersion(
                    version,
                    code.get().bytes(),
                    TracedHandler.class.getName(),
                    runtime(),
                    Map.of(TracedHandler.HANDLER, handler.getName()));
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
        if (traced) {
            return FunctionPackage.ofHandlerWithin(TracedHandler.class.getName(), handler, include);
        }
        return byHandler()
                ? FunctionPackage.ofHandler(handler, include)
                : FunctionPackage.ofArchive(Path.of(archive), archiveHandler);
    }
}
