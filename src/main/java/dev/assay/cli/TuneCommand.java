package dev.assay.cli;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.run.PowerTuning;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Power tuning in one line. */
@Command(
        name = "tune",
        description = {
            "Find the best memory settings of a function: the fastest, the cheapest, and the best balance of both.",
            "The answer is a set: the settings that cannot be told from the best with these calls. More calls make it "
                    + "smaller."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay tune hello.jar --handler hello.Hello --memory 128,512,1024,1769",
            "  assay tune fn.py --handler fn.handler --payload @event.json --calls 100",
            "  assay tune fn.zip --handler index.handler --runtime nodejs22.x --target localstack"
        })
final class TuneCommand implements Callable<Integer> {

    private static final int FIVE = 5;

    private final PrintStream out;

    @Parameters(
            paramLabel = "FUNCTION",
            description =
                    "The zip or jar of the function, or its sources: a folder, or a file of Python or JavaScript.")
    private Path archive = Path.of("");

    @Option(names = "--handler", required = true, paramLabel = "NAME", description = "As its runtime names it.")
    private String handler = "";

    @Option(
            names = "--runtime",
            paramLabel = "ID",
            description = "A Lambda runtime, for example python3.12 (one of the target that suits the files).")
    private String runtime = "";

    @Option(
            names = "--memory",
            paramLabel = "MB",
            split = ",",
            description = "The settings to compare (128,256,512,1024,1769).")
    private List<Integer> memory = List.of(128, 256, 512, 1024, 1769);

    @Option(names = "--payload", paramLabel = "JSON", description = "What each call sends; @FILE for a file ({}).")
    private String payload = "{}";

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "Warm calls for each setting, a multiple of 5 (50). A setting with fewer than 100 is never "
                    + "the cheaper one for sure.")
    private int calls = 50;

    @Option(names = "--timeout", paramLabel = "S", description = "The function's timeout in seconds (60).")
    private int timeout = 60;

    @Option(names = "--target", paramLabel = "TARGET", description = "embedded, localstack, endpoint, or auto.")
    private @Nullable String target;

    @Option(names = "--output", paramLabel = "DIR", description = "The folder of runs (target/assay).")
    private @Nullable String output;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Any option of docs/guide/options.md.")
    private Map<String, String> others = Map.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TuneCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (memory.size() < 2) {
            throw wrong("--memory (" + memory + ") must have two settings or more, to have a best one");
        }
        if (calls < FIVE || calls % FIVE != 0) {
            throw wrong("--calls (" + calls + ") must be a multiple of 5: instances are renewed five times");
        }
        PowerTuning.Answer answer = answer();
        TextTable table = new TextTable(answer.table().get(0));
        answer.table().stream().skip(1).forEach(table::row);
        out.println();
        table.lines().forEach(out::println);
        out.println();
        answer.answers()
                .forEach(sentence ->
                        out.println(sentence.replaceFirst("\\. ", "\n    ").replace("; ", "\n    ")));
        answer.doubts().forEach(doubt -> out.println("WARNING: " + doubt));
        out.println("picture: " + answer.folder().resolve("tuning.svg"));
        return ExitCode.DONE;
    }

    private PowerTuning.Answer answer() {
        Map<String, String> options = new LinkedHashMap<>(others);
        if (target != null) {
            options.put("assay.target", target);
        }
        if (output != null) {
            options.put("assay.output", output);
        }
        try {
            return PowerTuning.tune(
                    new PowerTuning.Request(archive, handler, runtime, memory, sent(), calls, timeout), options);
        } catch (InvalidInputException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private String sent() {
        if (!payload.startsWith("@")) {
            return payload;
        }
        try {
            return Files.readString(Path.of(payload.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("--payload (" + payload + ") cannot be read: " + e.getMessage(), e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
