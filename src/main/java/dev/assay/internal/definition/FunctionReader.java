package dev.assay.internal.definition;

import dev.assay.experiment.LambdaFunction;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.lazy.Once;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.packaging.FunctionPackage;
import java.nio.file.Path;
import java.util.List;

/** Reads what is deployed from the annotations of an experiment class, and packages it. */
final class FunctionReader {

    private final Class<?> type;
    private final LambdaFunction function;
    private final Once<FunctionPackage> code = new Once<>(this::code);

    FunctionReader(Class<?> type) {
        this.type = type;
        this.function = type.getAnnotation(LambdaFunction.class);
        if (function == null) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "function (of " + type.getName() + ") must be named",
                    "Add @LambdaFunction(handler = ...) to the class");
        }
        Limits.checkMemory(function.memoryMegabytes());
        Limits.checkTimeout(function.timeoutSeconds());
    }

    FunctionToDeploy read() {
        return new FunctionToDeploy(
                code.get().bytes(),
                code.get().handler(),
                function.runtime(),
                function.memoryMegabytes(),
                function.timeoutSeconds(),
                EnvironmentVariables.read(function.environment()));
    }

    /** The function in words, as reports show it. */
    String inWords() {
        String what = function.archive().isEmpty()
                ? function.handler().getName()
                : function.archiveHandler() + " from "
                        + Path.of(function.archive()).getFileName();
        return what + ", timeout " + function.timeoutSeconds() + " s, "
                + (code.get().bytes().length + 1023) / 1024 + " KB";
    }

    private FunctionPackage code() {
        boolean byHandler = function.handler() != Void.class;
        if (byHandler == !function.archive().isEmpty()) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "function (of " + type.getName() + ") must name either a handler or an archive",
                    "Write @LambdaFunction(handler = MyHandler.class), or archive and archiveHandler");
        }
        return byHandler
                ? FunctionPackage.ofHandler(function.handler(), List.of(function.include()))
                : FunctionPackage.ofArchive(Path.of(function.archive()), function.archiveHandler());
    }
}
