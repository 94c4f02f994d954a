package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Pythons of this machine: on the {@code PATH}, and those that pyenv keeps. */
final class Pythons {

    private static final String[] QUESTION = {
        "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2]); print(sys.executable)"
    };

    /** Those of AWS's runtimes, the newest last. */
    private static final List<String> OF_LAMBDA = List.of("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15");

    private final Programs programs;

    Pythons(Programs programs) {
        this.programs = programs;
    }

    /** The Python of a version. */
    Optional<Interpreter> of(String version) {
        Stream<Path> candidates = Stream.concat(
                Stream.of("python" + version, "python3").flatMap(name -> programs.onPath(name).stream()),
                programs.inHome(".pyenv/versions").stream()
                        .filter(folder -> folder.getFileName().toString().startsWith(version + "."))
                        .map(folder -> folder.resolve("bin/python3")));
        return candidates
                .flatMap(program -> Programs.ask(program, QUESTION).stream())
                .filter(python -> python.version().equals(version))
                .findFirst();
    }

    /** The one that {@code python3} starts, if Lambda has its version; else the newest that Lambda has. */
    Optional<Interpreter> usual() {
        Optional<Interpreter> first = programs.onPath("python3")
                .flatMap(program -> Programs.ask(program, QUESTION))
                .filter(python -> OF_LAMBDA.contains(python.version()));
        return first.or(() ->
                OF_LAMBDA.stream().flatMap(version -> of(version).stream()).reduce((older, newer) -> newer));
    }
}
