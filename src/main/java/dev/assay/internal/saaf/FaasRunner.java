package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.Origin;
import dev.assay.internal.progress.ProgressOutput;
import dev.assay.internal.progress.Rate;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/**
 * Carries out experiments of FaaS Runner on functions that are there, as FaaS Runner does: memory settings, iterations, threads,
 * pipelines, reports. Its defects are not repeated: see the guide.
 */
public final class FaasRunner {

    private static final Duration DEADLINE = Duration.ofMinutes(16);
    private static final double MILLIS_PER_SECOND = 1000;

    private final List<FaasFunction> functions;
    private final List<FaasExperiment> experiments;
    private final Supplier<Target> target;
    private final FaasOutput output;
    private final ProgressOutput progress;
    private final TimeSource time;
    private final AtomicInteger calls = new AtomicInteger();
    private int failed;
    private long startedAt;

    /**
     * @param functions as many as experiments in a pipeline, else one
     * @param experiments of which the first one rules: runs, threads, memory settings, report
     * @param target where functions of AWS Lambda are; asked for only if there are such functions
     */
    public FaasRunner(
            List<FaasFunction> functions,
            List<FaasExperiment> experiments,
            Supplier<Target> target,
            FaasOutput output,
            ProgressOutput progress,
            TimeSource time) {
        if (functions.isEmpty() || functions.size() != experiments.size()) {
            throw new InvalidInputException(
                    Problem.FAAS_RUNNER,
                    "functions (" + functions.size() + ") and experiments (" + experiments.size()
                            + ") must be as many, at least one of each",
                    "Name a file of an experiment with -e for each file of a function with -f");
        }
        this.functions = functions;
        this.experiments = experiments;
        this.target = target;
        this.output = output;
        this.progress = progress;
        this.time = time;
    }

    /** How many runs succeeded and how many did not. */
    public record Outcome(int succeeded, int failed) {}

    /** Carries them out, and writes a report after each iteration. */
    public Outcome run() throws InterruptedException {
        boolean lambda = false;
        for (int i = 0; i < functions.size(); i++) {
            lambda |= !functions.get(i).byHttp(experiments.get(i).callWithCli());
        }
        startedAt = time.nanos();
        progress.restart();
        return lambda ? throughLambda(target.get()) : run(null, new HttpCaller());
    }

    private Outcome throughLambda(Target opened) throws InterruptedException {
        Path journalFile = output.folder().resolve(output.free(baseName()) + ".jsonl");
        try (Journal journal = Journal.open(journalFile);
                LambdaAsyncClient client = opened.caller(experiments.get(0).threads())) {
            Calls made = new Calls(client, journal, Origin.of(time), DEADLINE, opened.witness());
            return run(opened, new LambdaCaller(made));
        }
    }

    private Outcome run(@Nullable Target opened, FaasCaller caller) throws InterruptedException {
        FaasExperiment first = experiments.get(0);
        HttpCaller http = new HttpCaller();
        try (MemorySetting setting = new MemorySetting(opened, functions.get(0), first)) {
            for (int megabytes : first.memorySettings()) {
                if (setting.set(megabytes)) {
                    sleep(first);
                }
                iterations(megabytes, http, caller);
            }
        }
        return new Outcome(calls.get() - failed, failed);
    }

    private void iterations(int megabytes, FaasCaller http, FaasCaller lambda) throws InterruptedException {
        FaasExperiment first = experiments.get(0);
        List<FaasIteration> done = new ArrayList<>();
        for (int i = 0; i < first.iterations(); i++) {
            FaasIteration iteration = new FaasIteration(
                    functions,
                    experiments,
                    megabytes,
                    i,
                    (function, experiment) -> function.byHttp(experiment.callWithCli()) ? http : lambda,
                    this::called);
            iteration.run();
            failed += iteration.failures().size();
            report(iteration, baseName() + "-" + megabytes + "MBs-run" + i);
            done.add(iteration);
            if (i < first.iterations() - 1) {
                sleep(first);
            }
        }
        if (first.combineSheets() && first.iterations() > 1) {
            combined(done, baseName() + "-" + megabytes + "MBs-COMBINED");
        }
    }

    private void report(FaasIteration iteration, String name) {
        RunTable table = new RunTable();
        iteration.responses().forEach(table::add);
        String free = output.free(name);
        Path file = output.report(free, setup(), table, experiments.get(0).report(), iteration.failures());
        output.runs(free, iteration.responses());
        progress.line(iteration.responses().size() + " runs succeeded, "
                + iteration.failures().size() + " failed: " + file);
    }

    private void combined(List<FaasIteration> done, String name) {
        RunTable table = new RunTable();
        List<FailedRun> failures = new ArrayList<>();
        for (int i = experiments.get(0).warmupBuffer(); i < done.size(); i++) {
            for (ObjectNode response : done.get(i).responses()) {
                ObjectNode run = response.deepCopy();
                run.put("iteration", i);
                if (run.has("vmID")) {
                    run.put(Tenancy.OF_ITERATIONS, run.path("vmID").asText() + "[" + i + "]");
                }
                table.add(run);
            }
            failures.addAll(done.get(i).failures());
        }
        progress.line("combined: "
                + output.report(name, setup(), table, experiments.get(0).report(), failures));
    }

    private void called() {
        int expected = experiments.get(0).runs()
                * experiments.get(0).iterations()
                * experiments.get(0).memorySettings().size()
                * functions.size();
        int done = calls.incrementAndGet();
        if (progress.due()) {
            progress.show(Rate.inWords(done, expected, "calls", time.nanos() - startedAt));
        }
    }

    private String baseName() {
        return functions.get(0).function() + "-" + experiments.get(0).name();
    }

    private String setup() {
        FaasExperiment first = experiments.get(0);
        return "Setting up test: runsperthread=" + first.runs() / first.threads() + " threads=" + first.threads()
                + " totalruns=" + first.runs() + " payload="
                + first.payloads().toString().replace(",", "");
    }

    private void sleep(FaasExperiment experiment) throws InterruptedException {
        time.sleep(Duration.ofMillis(Math.round(experiment.sleepSeconds() * MILLIS_PER_SECOND)));
    }
}
