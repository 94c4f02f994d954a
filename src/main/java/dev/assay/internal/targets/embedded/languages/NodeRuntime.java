package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;
import java.util.List;

/** A Node, and the loop that serves a handler. */
record NodeRuntime(Interpreter node, Path loop) implements LanguageRuntime {

    static final String LOOP = "node_loop.mjs";

    /** Of the function's memory, for objects that live long; as the runtime of AWS has it. */
    private static final double OLD_SPACE = 0.9;

    @Override
    public List<String> command(Start start) {
        return List.of(
                node.program().toString(),
                "--max-old-space-size=" + Math.round(start.memoryMegabytes() * OLD_SPACE),
                "--max-http-header-size=81920",
                loop.toString(),
                start.handler());
    }

    @Override
    public List<Path> files() {
        return List.of(node.program(), loop);
    }

    @Override
    public String description() {
        return "Node " + node.version() + " (" + node.program() + ")";
    }
}
