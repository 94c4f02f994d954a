package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;
import java.util.List;

/** A Python, and the loop that serves a handler with AWS's own client, if the function or the Python has it, or by itself. */
record PythonRuntime(Interpreter python, Path loop) implements LanguageRuntime {

    static final String LOOP = "python_loop.py";

    @Override
    public List<String> command(Start start) {
        // Without -I, which would take PYTHONPATH and the like away from functions that set them.
        return List.of(python.program().toString(), loop.toString(), start.handler());
    }

    @Override
    public List<Path> files() {
        return List.of(python.program(), loop);
    }

    @Override
    public String description() {
        return "Python " + python.version() + " (" + python.program() + ")";
    }
}
