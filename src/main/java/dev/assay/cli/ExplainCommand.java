package dev.assay.cli;

import dev.assay.internal.errors.Problem;
import dev.assay.internal.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of an error. A project that only depends on Assay does not have it as a file. */
@Command(
        name = "explain",
        description = "Print the page that an error message names.",
        footerHeading = "%nExamples:%n",
        footer = {"  assay explain docs/errors/memory.md", "  assay explain memory"})
final class ExplainCommand implements Runnable {

    private final PrintStream out;

    @Parameters(
            paramLabel = "ERROR",
            description = "What the message ends with, for example docs/errors/memory.md, or memory alone.")
    private String error = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExplainCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        String name = error.replaceAll(".*/", "").replaceAll("\\.md$", "");
        Problem problem = Arrays.stream(Problem.values())
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        ("error (" + error + ") must be one of " + String.join(", ", names()) + ". "
                                        + Nearest.question(name, names()))
                                .replaceFirst("\\. $", "")));
        out.print(page(problem).orElseThrow(() -> new IllegalStateException(problem + " has no page")));
    }

    private static Optional<String> page(Problem problem) {
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

    private static List<String> names() {
        return Arrays.stream(Problem.values()).map(ExplainCommand::name).toList();
    }
}
