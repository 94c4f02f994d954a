package dev.assay.cli;

import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the page of an error, which a project that only depends on Assay does not have as a file. */
record ExplainCommand(Problem problem) {

    static final String NAME = "explain";

    /** Takes what messages end with ({@code docs/errors/memory.md}) and the page's name alone. */
    static ExplainCommand parse(List<String> arguments) {
        if (arguments.size() != 2) {
            throw new UsageException("explain must be followed by one error: " + names());
        }
        String name = arguments.get(1).replaceAll(".*/", "").replaceAll("\\.md$", "");
        return new ExplainCommand(Arrays.stream(Problem.values())
                .filter(problem -> name(problem).equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("error (" + arguments.get(1) + ") must be one of " + names())));
    }

    void run(PrintStream out) {
        out.print(page().orElseThrow(() -> new IllegalStateException(problem + " has no page")));
    }

    private Optional<String> page() {
        String resource = "/dev/assay/errors/" + name(problem) + ".md";
        try (InputStream page = ExplainCommand.class.getResourceAsStream(resource)) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static String name(Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String names() {
        return Arrays.stream(Problem.values()).map(ExplainCommand::name).collect(Collectors.joining(", "));
    }
}
