package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;
import java.util.List;

/**
 * Runs the program {@code bootstrap} of the deployment package, which brings its own loop.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Custom runtimes</a>
 */
record ExecutableRuntime() implements LanguageRuntime {

    @Override
    public List<String> command(Start start) {
        // A shell says in the function's log why it cannot be executed, and ends with 126 or 127.
        Path program = start.code().toAbsolutePath().resolve("bootstrap");
        return List.of("/bin/sh", "-c", "exec \"$0\"", program.toString());
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public String description() {
        return "the function's own program";
    }
}
