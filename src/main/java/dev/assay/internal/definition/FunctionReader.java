package dev.assay.internal.definition;

import dev.assay.experiment.LambdaFunction;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.lazy.Once;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.packaging.FunctionPackage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                environment());
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

    private Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String variable : function.environment()) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new InvalidInputException(
                        Problem.OPTION,
                        "environment (" + variable + ") must have the form NAME=value",
                        "Correct it in @LambdaFunction(environment = ...)");
            }
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return variables;
    }
}
