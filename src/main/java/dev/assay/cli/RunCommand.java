package dev.assay.cli;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.run.ExperimentLauncher;
import dev.assay.internal.run.FoundExperiment;
import dev.assay.internal.run.FoundExperiments;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs experiments of a project. */
@Command(
        name = "run",
        description = "Measure experiments, judge their claims, and make the report.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay run memory-sweep",
            "  assay run MemorySweepExperiment --levels 128,512 --target embedded",
            "  assay run \"Memory sweep\" Throttling --scale nightly -Dassay.span=3600",
            "%nExit code 1: a claim was refuted, a nightly claim is undecided, or a measurement broke off."
        })
final class RunCommand extends InProject {

    private final PrintStream error;

    @Parameters(
            paramLabel = "EXPERIMENT",
            arity = "0..*",
            description = "By its name, its folder's, or its class's: see the command list.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "Every experiment of the project.")
    private boolean all;

    @Option(names = "--target", paramLabel = "TARGET", description = "embedded, localstack, endpoint, or auto.")
    private @Nullable String target;

    @Option(names = "--scale", paramLabel = "SCALE", description = "smoke or nightly.")
    private @Nullable String scale;

    @Option(names = "--levels", paramLabel = "LEVELS", description = "Only these: 128,512 or memory=128,times=3.")
    private @Nullable String levels;

    @Option(names = "--seed", paramLabel = "N", description = "The seed for the order of visits.")
    private @Nullable String seed;

    @Option(names = "--output", paramLabel = "DIR", description = "The folder of runs (target/assay).")
    private @Nullable String output;

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            description = "Any option of docs/guide/options.md, for example -Dassay.span=3600.")
    private Map<String, String> others = Map.of();

    RunCommand(PrintStream out, PrintStream error) {
        super(out);
        this.error = error;
    }

    @Override
    List<String> names() {
        return names;
    }

    @Override
    int here() {
        List<FoundExperiment> wanted = checked();
        ExperimentLauncher.Outcome outcome = ExperimentLauncher.run(wanted, options());
        outcome.errors().forEach(error::println);
        if (outcome.tests() == 0 && outcome.failed() == 0) {
            throw wrong("experiments (" + names + ") must have tests, and no test was found in them");
        }
        out.flush();
        return outcome.failed() == 0 ? ExitCode.DONE : ExitCode.NOT_HELD;
    }

    private List<FoundExperiment> checked() {
        try {
            ExperimentLauncher.check(options());
            return wanted(FoundExperiments.on(Project.classPath()));
        } catch (InvalidInputException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private List<FoundExperiment> wanted(FoundExperiments found) {
        if (names.isEmpty() != all) {
            throw wrong(all ? "--all must stand alone, without names" : "EXPERIMENT must be given, or --all");
        }
        Set<FoundExperiment> wanted = new LinkedHashSet<>(all ? found.named() : List.of());
        names.forEach(name -> wanted.addAll(found.called(name)));
        if (wanted.isEmpty()) {
            throw wrong("project must have experiments: no class named *Experiment carries @Experiment");
        }
        return List.copyOf(wanted);
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(others);
        put(options, "assay.target", target);
        put(options, "assay.scale", scale);
        put(options, "assay.levels", levels);
        put(options, "assay.seed", seed);
        put(options, "assay.output", output);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
