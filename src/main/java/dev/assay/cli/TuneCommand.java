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
import java.util.function.Function;
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
                    + "smaller.",
            "A function that is deployed already is neither changed nor called: copies of it are, with its role, its "
                    + "variables, layers and network. Whatever a call of it does, is done."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay tune hello --target aws -Dassay.aws.region=eu-central-1 -Dassay.budget=0.50",
            "  assay tune hello --endpoint-url http://127.0.0.1:4566",
            "  assay tune hello.jar --handler hello.Hello --memory 128,512,1024,1769",
            "  assay tune fn.py --handler fn.handler --payload @event.json --calls 100",
            "  assay tune fn.zip --handler index.handler --runtime nodejs22.x --target localstack"
        })
final class TuneCommand implements Callable<Integer> {

    private static final int FIVE = 5;
    private static final int USUAL_TIMEOUT = 60;
    private static final List<Integer> USUAL = List.of(128, 256, 512, 1024, 1769);

    /** A name, or an ARN, with or without a version: docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html. */
    private static final String DEPLOYED =
            "(arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:)?[a-zA-Z0-9_-]{1,64}" + "(:[a-zA-Z0-9$_-]{1,128})?";

    private final PrintStream out;
    private final Function<String, @Nullable String> environment;

    @Parameters(
            paramLabel = "FUNCTION",
            description = "The name or ARN of a deployed function; or with --handler the zip or jar of one, or its "
                    + "sources: a folder, or a file of Python or JavaScript.")
    private String function = "";

    @Option(names = "--handler", paramLabel = "NAME", description = "Of a zip or sources: as its runtime names it.")
    private @Nullable String handler;

    @Option(
            names = "--runtime",
            paramLabel = "ID",
            description = "A Lambda runtime, for example python3.12 (one of the target that suits the files).")
    private String runtime = "";

    @Option(
            names = "--memory",
            paramLabel = "MB",
            split = ",",
            description = "The settings to compare (128,256,512,1024,1769, and the one that a deployed function has).")
    private List<Integer> memory = List.of();

    @Option(names = "--payload", paramLabel = "JSON", description = "What each call sends; @FILE for a file ({}).")
    private String payload = "{}";

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "Warm calls for each setting, a multiple of 5 (50). A setting with fewer than 100 is never "
                    + "the cheaper one for sure.")
    private int calls = 50;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "The timeout in seconds (60, or what a deployed function has).")
    private int timeout;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "embedded, localstack, endpoint, aws, or auto. A deployed function is there.")
    private @Nullable String target;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "Where a deployed function is, if not on AWS ($AWS_ENDPOINT_URL).")
    private @Nullable String address;

    @Option(names = "--output", paramLabel = "DIR", description = "The folder of runs (target/assay).")
    private @Nullable String output;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Any option of docs/guide/options.md.")
    private Map<String, String> others = Map.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TuneCommand(PrintStream out, Function<String, @Nullable String> environment) {
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (memory.size() == 1) {
            throw wrong("--memory (" + memory + ") must have two settings or more, to have a best one");
        }
        if (calls < FIVE || calls % FIVE != 0) {
            throw wrong("--calls (" + calls + ") must be a multiple of 5: instances are renewed five times");
        }
        if (handler == null) {
            checkDeployed();
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
        out.println("prices: " + answer.prices());
        if (answer.present() != null) {
            out.println("function " + function + " has " + answer.present() + " MB and was not changed");
        }
        answer.doubts().forEach(doubt -> out.println("WARNING: " + doubt));
        out.println("picture: " + answer.folder().resolve("tuning.svg"));
        return ExitCode.DONE;
    }

    /** Without a handler it must be the name of a function, and be somewhere. */
    private void checkDeployed() {
        if (Files.exists(Path.of(function))) {
            throw wrong("option (--handler) must be given, because FUNCTION (" + function + ") is a file or folder"
                    + " here. A deployed function of that name goes by its ARN");
        }
        if (!function.matches(DEPLOYED)) {
            throw wrong("FUNCTION (" + function + ") must be a zip, a jar, a folder or a source file that is there,"
                    + " or the name or ARN of a deployed function");
        }
        if (timeout != 0 || !runtime.isEmpty()) {
            throw wrong("--timeout and --runtime must be left out for a deployed function, which has its own");
        }
        if (target == null && !reached().containsKey(ReachedTarget.ADDRESS)) {
            throw wrong("--target must say where function (" + function + ") is: aws, or endpoint with --endpoint-url");
        }
    }

    private Map<String, String> reached() {
        return ReachedTarget.options(address, others, environment);
    }

    private PowerTuning.Answer answer() {
        boolean byAddress = address != null || (handler == null && target == null);
        Map<String, String> options = new LinkedHashMap<>(byAddress ? reached() : others);
        if (target != null || byAddress) {
            options.put("assay.target", target == null ? "endpoint" : target);
        }
        if (output != null) {
            options.put("assay.output", output);
        }
        List<Integer> settings = memory.isEmpty() ? USUAL : memory;
        try {
            return handler == null
                    ? PowerTuning.tune(
                            new PowerTuning.Existing(function, settings, sent(), calls, memory.isEmpty()), options)
                    : PowerTuning.tune(zip(handler, settings), options);
        } catch (InvalidInputException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private PowerTuning.Request zip(String of, List<Integer> settings) {
        return new PowerTuning.Request(
                Path.of(function), of, runtime, settings, sent(), calls, timeout == 0 ? USUAL_TIMEOUT : timeout);
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
