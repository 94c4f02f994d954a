package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Nodes of this machine: on the {@code PATH}, and those that nvm keeps. */
final class Nodes {

    private static final String[] QUESTION = {"-p", "process.versions.node.split('.')[0] + '\\n' + process.execPath"};

    /** Those of AWS's runtimes, the newest last. */
    private static final List<String> OF_LAMBDA = List.of("20", "22", "24", "26");

    private final Programs programs;

    Nodes(Programs programs) {
        this.programs = programs;
    }

    /** The Node of a major version. */
    Optional<Interpreter> of(String major) {
        Stream<Path> candidates = Stream.concat(
                programs.onPath("node").stream(),
                programs.inHome(".nvm/versions/node").stream()
                        .filter(folder -> folder.getFileName().toString().startsWith("v" + major + "."))
                        .map(folder -> folder.resolve("bin/node")));
        return candidates
                .flatMap(program -> Programs.ask(program, QUESTION).stream())
                .filter(node -> node.version().equals(major))
                .findFirst();
    }

    /** The one that {@code node} starts, if Lambda has its version; else the newest that Lambda has. */
    Optional<Interpreter> usual() {
        Optional<Interpreter> first = programs.onPath("node")
                .flatMap(program -> Programs.ask(program, QUESTION))
                .filter(node -> OF_LAMBDA.contains(node.version()));
        return first.or(
                () -> OF_LAMBDA.stream().flatMap(major -> of(major).stream()).reduce((older, newer) -> newer));
    }
}
