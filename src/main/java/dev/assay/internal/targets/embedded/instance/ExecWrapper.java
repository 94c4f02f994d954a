package dev.assay.internal.targets.embedded.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The function's own program around its runtime: it gets the command of the runtime as its arguments, and is to execute that.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html">Modifying the runtime environment</a>
 */
final class ExecWrapper {

    private static final String VARIABLE = "AWS_LAMBDA_EXEC_WRAPPER";

    /** Where AWS has the code, and where wrappers in deployment packages are therefore said to be. */
    private static final Path TASK_ROOT = Path.of("/var/task");

    private ExecWrapper() {}

    /** The command as it is, or with the wrapper in front if the function names one. */
    static List<String> around(FunctionRevision revision, List<String> command) {
        String wrapper = revision.environment().getOrDefault(VARIABLE, "");
        if (wrapper.isEmpty()) {
            return command;
        }
        // The shell says in the function's log why a wrapper cannot be executed, and ends with 126 or 127, as AWS's
        // runtime does.
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\"", "sh", place(revision, wrapper)));
        wrapped.addAll(command);
        return wrapped;
    }

    private static String place(FunctionRevision revision, String wrapper) {
        Path code = revision.code().toAbsolutePath();
        Path path = Path.of(wrapper);
        return (path.startsWith(TASK_ROOT) ? code.resolve(TASK_ROOT.relativize(path)) : code.resolve(path)).toString();
    }
}
