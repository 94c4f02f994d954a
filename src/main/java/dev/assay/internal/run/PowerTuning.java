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
     * What came of it.
     *
     * @param table the settings with their figures, a list of cells for each line; the first one is the header
     * @param answers the sets of best settings, a sentence each
     * @param doubts why the answers may not be those of AWS; empty if nothing speaks against it
     * @param folder of the experiment, with the picture and the data
     */
    public record Answer(List<List<String>> table, List<String> answers, List<String> doubts, Path folder) {

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
        ExperimentRun.checkOptions(options.keySet());
        RunSettings settings = RunSettings.from(name -> Optional.ofNullable(options.get(name)));
        ExperimentDefinition definition = definition(request, settings.seed());
        try (OpenRun run = OpenRun.open(settings)) {
            Measured measured = run.measure(definition);
            TuningFigures figures = new TuningFigures(new Results(measured, new Judgements(false)));
            return new Answer(
                    figures.table(),
                    figures.answers(),
                    doubts(run, measured),
                    measured.folder().path());
        }
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
        DesignFactor memory = new DesignFactor(
                Factors.MEMORY,
                DesignFactor.Role.CONFIGURATION,
                request.memoryMegabytes().stream()
                        .sorted()
                        .map(megabytes -> new Level(Factors.MEMORY, megabytes, "MB"))
                        .toList());
        Design design = new Design(List.of(memory), request.calls(), 1, GENERATIONS, seed);
        PayloadTemplate payload = new PayloadTemplate(request.payload(), design.factors());
        design.cells().forEach(payload::checkSize);
        String runtime = request.runtime().isEmpty() ? code.family() : request.runtime();
        String archive = String.valueOf(request.archive().getFileName());
        FunctionToDeploy function = new FunctionToDeploy(
                List.of(new FunctionVersion("", code.bytes(), code.handler(), runtime)),
                request.memoryMegabytes().get(0),
                request.timeoutSeconds(),
                Map.of());
        return new ExperimentDefinition(
                TuningReport.class,
                request.handler() + " from " + archive + ", timeout " + request.timeoutSeconds() + " s",
                null,
                new MeasurementPlan("Tuning of " + archive, design, function, payload, LoadPlan.plain(), null));
    }
}
