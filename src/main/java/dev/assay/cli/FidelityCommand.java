package dev.assay.cli;

import dev.assay.internal.fidelity.Fidelity;
import dev.assay.internal.fidelity.FidelityPage;
import dev.assay.internal.fidelity.Portrait;
import dev.assay.internal.run.RunIds;
import dev.assay.targets.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where two targets differ. */
@Command(
        name = "fidelity",
        description = {
            "Ask two targets the same questions, and write a page that says where they differ: how calls end, how "
                    + "instances live, how fast they are. Each answer stands beside what AWS's documentation says."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay fidelity embedded localstack",
            "  assay fidelity localstack aws -D assay.aws.region=us-east-1 -D assay.budget=0.50"
        })
final class FidelityCommand implements Runnable {

    private static final int MOST_CALLS = 1000;

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "TARGET", description = "The first target.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "TARGET", description = "The second target.")
    private String second = "";

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "How many warm calls are timed, and how many cold starts (10).")
    private int calls = 10;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The page, in Markdown (target/assay/fidelity-FIRST-SECOND.md).")
    private @Nullable Path output;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Any option of docs/guide/options.md.")
    private Map<String, String> options = Map.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    FidelityCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        if (calls < 1 || calls > MOST_CALLS) {
            throw new ParameterException(spec.commandLine(), "--calls (" + calls + ") must be 1 to " + MOST_CALLS);
        }
        Path page = output == null ? Path.of("target/assay", "fidelity-" + first + "-" + second + ".md") : output;
        Path folder = Objects.requireNonNullElse(page.toAbsolutePath().getParent(), page);
        try {
            Files.createDirectories(folder);
            Portrait one = portrait(first, folder);
            Portrait other = portrait(second, folder);
            Files.writeString(
                    page,
                    FidelityPage.of(one, other, LocalDate.now(ZoneOffset.UTC).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("--output (" + page + ") cannot be written: " + e.getMessage(), e);
        }
        out.println("page: " + page);
    }

    private Portrait portrait(String name, Path folder) {
        try (Target target = ReachedTarget.opened(name, options)) {
            return Fidelity.of(target, RunIds.next(Instant.now()), folder, calls, out::println);
        }
    }
}
