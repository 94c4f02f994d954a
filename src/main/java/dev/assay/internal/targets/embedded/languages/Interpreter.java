package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;

/**
 * A program of this machine that runs functions of one language.
 *
 * @param program its real path: what a version switcher puts on the {@code PATH} needs an environment that instances do not have
 * @param version {@code 3.13} of a Python, {@code 22} of a Node
 */
record Interpreter(Path program, String version) {}
