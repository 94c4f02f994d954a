package dev.assay.internal.targets.embedded.languages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine that runs functions of one language.
 *
 * @param program its real path: what a version switcher puts on the {@code PATH} needs an environment that instances do not have
 * @param version {@code 3.13} of a Python, {@code 22} of a Node
 */
record Interpreter(Path program, String version) {

    private static final int PATIENCE_SECONDS = 20;

    /** Whether a Python finds a module beside its own; yes if it does not answer. */
    boolean finds(String module) {
        String look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('" + module + "') is None)";
        try {
            Process process = new ProcessBuilder(program.toString(), "-c", look)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return true;
            }
            return process.exitValue() != 1;
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
