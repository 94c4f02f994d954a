package dev.assay.internal.run;

import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.internal.conditions.CpuConditions;
import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.definition.Limits;
import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.measurement.FunctionVersion;
import dev.assay.internal.measurement.LoadPlan;
import dev.assay.internal.measurement.MeasurementPlan;
import dev.assay.internal.measurement.PayloadTemplate;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.results.Results;
import dev.assay.targets.Capability;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Power tuning of a ready-made function without an experiment class: which memory settings are the best? */
public final class PowerTuning {

    private static final int GENERATIONS = 5;

    private PowerTuning() {}

    /**
     * What is tuned.
     *
     * @param archive the zip or jar of the function, or its sources
     * @param handler as its runtime names it
     * @param runtime a Lambda runtime identifier; empty for what suits the files
     * @param memoryMegabytes two settings or more
     * @param payload what every call sends
     * @param calls warm calls for each setting, a multiple of 5
     * @param timeoutSeconds of the function
     */
    public record Request(
            Path archive,
            String handler,
            String runtime,
            List<Integer> memoryMegabytes,
            String payload,
            int calls,
            int timeoutSeconds) {

        public Request {
            memoryMegabytes = List.copyOf(memoryMegabytes);
        }
    }

    /**
     * What is tuned, if it is deployed already.
     *
     * @param function its name or ARN
     * @param memoryMegabytes two settings or more
     * @param payload what every call sends
     * @param calls warm calls for each setting, a multiple of 5
     * @param withPresent whether to compare the setting that it has, too
     */
    public record Existing(
            String function, List<Integer> memoryMegabytes, String payload, int calls, boolean withPresent) {

        public Existing {
            memoryMegabytes = List.copyOf(memoryMegabytes);
        }
    }

    /**
     * What came of it.
     *
     * @param table the settings with their figures, a list of cells for each line; the first one is the header
     * @param answers the sets of best settings, a sentence each
     * @param prices that costs are computed with: {@code eu-west-1, arm64, table of 2026-09}
     * @param doubts why the answers may not be those of AWS; empty if nothing speaks against it
     * @param folder of the experiment, with the picture and the data
     * @param present the setting that a deployed function has, in MB; absent for a zip
     */
    public record Answer(
            List<List<String>> table,
            List<String> answers,
            String prices,
            List<String> doubts,
            Path folder,
            @Nullable Integer present) {

        public Answer {
            table = List.copyOf(table);
            answers = List.copyOf(answers);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * Deploys the function at each setting, calls it, removes it, and makes the report of the run.
     *
     * @param options of the run, for example {@code assay.target}
     * @throws dev.assay.internal.errors.InvalidInputException if something cannot be used, before anything is deployed
     */
    public static Answer tune(Request request, Map<String, String> options) {
        RunSettings settings = settings(options);
        ExperimentDefinition definition = definition(request, settings.seed());
        try (OpenRun run = OpenRun.open(settings)) {
            return answer(run, definition, null);
        }
    }

    /**
     * Deploys a copy of a function at each setting, calls the copies, removes them, and makes the report of the run. The function
     * itself is neither changed nor called.
     *
     * @param options of the run; {@code assay.target} must name where the function is
     * @throws dev.assay.internal.errors.InvalidInputException if something cannot be used, before anything is deployed
     */
    public static Answer tune(Existing request, Map<String, String> options) {
        RunSettings settings = settings(options);
        request.memoryMegabytes().forEach(Limits::checkMemory);
        try (OpenRun run = OpenRun.open(settings)) {
            ExistingFunction function = ExistingFunction.read(run.target(), request.function());
            int present = function.settings().memorySize();
            return answer(run, definition(request, function, settings.seed()), present);
        }
    }

    private static RunSettings settings(Map<String, String> options) {
        ExperimentRun.checkOptions(options.keySet());
        return RunSettings.from(name -> Optional.ofNullable(options.get(name)));
    }

    private static Answer answer(OpenRun run, ExperimentDefinition definition, @Nullable Integer present) {
        Measured measured = run.measure(definition);
        TuningFigures figures = new TuningFigures(new Results(measured, new Judgements(false)));
        return new Answer(
                figures.table(),
                figures.answers(),
                figures.prices(),
                doubts(run, measured),
                measured.folder().path(),
                present);
    }

    private static List<String> doubts(OpenRun run, Measured measured) {
        List<String> doubts = new ArrayList<>();
        run.target()
                .missing(Capability.CPU_FOLLOWS_MEMORY)
                .ifPresent(reason -> doubts.add(
                        "On target " + run.target().name() + ", CPU does not follow memory as on AWS: " + reason));
        if (doubts.isEmpty()) {
            CpuConditions.violated(measured.design(), measured.observations())
                    .ifPresent(reason -> doubts.add("In this run CPU did not follow memory as on AWS: " + reason));
        }
        return doubts;
    }

    private static ExperimentDefinition definition(Request request, long seed) {
        request.memoryMegabytes().forEach(Limits::checkMemory);
        Limits.checkTimeout(request.timeoutSeconds());
        FunctionPackage code = FunctionPackage.ofArchive(request.archive(), request.handler());
        String runtime = request.runtime().isEmpty() ? code.family() : request.runtime();
        String archive = String.valueOf(request.archive().getFileName());
        FunctionToDeploy function = new FunctionToDeploy(
                List.of(new FunctionVersion("", code.bytes(), code.handler(), runtime)),
                request.memoryMegabytes().get(0),
                request.timeoutSeconds(),
                Map.of());
        return definition(
                "Tuning of " + archive,
                request.handler() + " from " + archive + ", timeout " + request.timeoutSeconds() + " s",
                design(request.memoryMegabytes(), request.calls(), seed),
                function,
                request.payload());
    }

    private static ExperimentDefinition definition(Existing request, ExistingFunction function, long seed) {
        List<Integer> memory = Stream.concat(
                        request.memoryMegabytes().stream(),
                        Stream.of(function.settings().memorySize()).limit(request.withPresent() ? 1 : 0))
                .distinct()
                .toList();
        String name = function.settings().functionName();
        return definition(
                "Tuning of " + name,
                "copy of function " + name + ", handler " + function.settings().handler() + ", timeout "
                        + function.settings().timeout() + " s",
                design(memory, request.calls(), seed),
                function.copy(),
                request.payload());
    }

    private static ExperimentDefinition definition(
            String name, String inWords, Design design, FunctionToDeploy function, String payload) {
        PayloadTemplate template = new PayloadTemplate(payload, design.factors());
        design.cells().forEach(template::checkSize);
        return new ExperimentDefinition(
                TuningReport.class,
                inWords,
                null,
                new MeasurementPlan(name, design, function, template, LoadPlan.plain(), null));
    }

    private static Design design(List<Integer> memoryMegabytes, int calls, long seed) {
        DesignFactor memory = new DesignFactor(
                Factors.MEMORY,
                DesignFactor.Role.CONFIGURATION,
                memoryMegabytes.stream()
                        .sorted()
                        .map(megabytes -> new Level(Factors.MEMORY, megabytes, "MB"))
                        .toList());
        return new Design(List.of(memory), calls, 1, GENERATIONS, seed);
    }
}
