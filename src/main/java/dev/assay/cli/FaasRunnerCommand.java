package dev.assay.cli;

import dev.assay.internal.progress.ProgressOutput;
import dev.assay.internal.progress.Terminal;
import dev.assay.internal.saaf.FaasFiles;
import dev.assay.internal.saaf.FaasOutput;
import dev.assay.internal.saaf.FaasRunner;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Target;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs experiments of SAAF's FaaS Runner unchanged. */
@Command(
        name = "faas-runner",
        customSynopsis =
                "assay faas-runner -f FUNCTION... -e EXPERIMENT... [-o DIR] [--endpoint-url URL] [--KEY VALUE]...",
        description = {
            "Run the files of SAAF's FaaS Runner unchanged, on functions that exist, and write its reports.",
            "%n  -f FUNCTION...      Function files. Several of them, with as many experiments, are a pipeline.",
            "  -e EXPERIMENT...    Experiment files.",
            "  -o DIR              Where reports go (history).",
            "  --endpoint-url URL  Where Lambda is ($AWS_ENDPOINT_URL); or --target NAME.",
            "  --KEY VALUE         Overrides a key of the files; --KEY[i] that of the i-th file alone.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay faas-runner -f hello.json -e experiment.json",
            "  assay faas-runner -f hello.json -e experiment.json --runs 100 --threads 10 --memorySettings [512,1024]",
            "  assay faas-runner -f first.json second.json -e one.json two.json --endpoint-url http://127.0.0.1:4566",
            "%nExit code 1: a run failed."
        })
final class FaasRunnerCommand implements Callable<Integer> {

    private final PrintStream out;
    private final Function<String, @Nullable String> environment;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    FaasRunnerCommand(PrintStream out, Function<String, @Nullable String> environment) {
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        FaasRunnerArguments parsed = parsed();
        List<Target> opened = new ArrayList<>();
        try {
            FaasRunner.Outcome outcome = new FaasRunner(
                            FaasFiles.functions(parsed.functions, parsed.overrides),
                            FaasFiles.experiments(parsed.experiments, parsed.overrides),
                            () -> {
                                Target target = ReachedTarget.existing(
                                        parsed.option("target"), parsed.option("endpoint-url"), Map.of(), environment);
                                opened.add(target);
                                return target;
                            },
                            new FaasOutput(parsed.output),
                            new ProgressOutput(out, Terminal.watched(), System::nanoTime),
                            TimeSource.system())
                    .run();
            out.println(outcome.succeeded() + " runs succeeded, " + outcome.failed() + " failed");
            return outcome.failed() == 0 ? ExitCode.DONE : ExitCode.NOT_HELD;
        } finally {
            opened.forEach(Target::close);
        }
    }

    private FaasRunnerArguments parsed() {
        try {
            return FaasRunnerArguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
