package dev.assay.internal.report;

import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.Level;
import dev.assay.data.Outcome;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.design.DesignFactor.Role;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Needed;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.targets.CapabilityRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run as the experiments leave it on disk, with one of everything that a report must show. */
public final class ExampleRun {

    public static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" \u001b[31mred";

    private static final String METHOD = "MemorySweepExperiment.";

    private ExampleRun() {}

    /** A memory sweep, two factors that cross, and an experiment whose measurement broke off. */
    public static RunFolder make(Path root) {
        RunFolder run = RunFolder.create(root, record(Instant.parse("2026-11-21T14:24:31Z")));
        sweep(run, 20);
        crossed(run);
        brokenOff(run);
        return run;
    }

    /** Memory sweeps, numbered from 1, with a claim each. */
    public static RunFolder many(Path root, int experiments) {
        RunFolder run = RunFolder.create(root, record(Instant.parse("2026-11-21T14:24:31Z")));
        for (int number = 1; number <= experiments; number++) {
            ExperimentFolder folder =
                    run.experiment(experiment("Memory sweep " + number, memory(128, 256, 512), 10, null));
            measure(folder);
            folder.append(claim(
                    "duration is inversely proportional to memory",
                    "duration",
                    Verdict.HELD,
                    "",
                    judgement("exponent of duration", Verdict.HELD, -1.003, -1.021, -0.985, -1.15, -0.85, null)));
        }
        return run;
    }

    /** A memory sweep with its history, one run per night; with the sixteenth, 512 MB became 20% slower. */
    public static RunFolder withHistory(Path root, int nights) {
        RunFolder run = many(root, 1);
        ExperimentFolder folder = run.experiments().get(0);
        Random random = new Random(7);
        List<Night> history = new ArrayList<>();
        List<NightVerdict> verdicts = new ArrayList<>();
        for (int night = 0; night < nights; night++) {
            String id = String.format(Locale.ROOT, "202610%02d-021500-%04x", night + 1, night);
            for (Cell cell : folder.record().design().cells()) {
                double median = cell.id().equals("memory=512")
                        ? night < 15 ? 100 : 120
                        : 60_000 / cell.levels().get(0).number();
                List<Double> medians = random.doubles(5, 0.98, 1.02)
                        .mapToObj(noise -> noise * median)
                        .toList();
                history.add(new Night(id, "embedded", folder.record().name(), cell.id(), "duration", medians));
            }
            Verdict verdict = night % 9 == 5 ? Verdict.UNDECIDED : Verdict.HELD;
            verdicts.add(new NightVerdict(id, "embedded", METHOD + "duration", null, verdict));
        }
        folder.history().replace(history);
        folder.verdictHistory().add(verdicts);
        return run;
    }

    /** A killed run: no end, no verdicts, half of the calls. */
    public static RunFolder unfinished(Path root) {
        RunFolder run = RunFolder.create(root, record(null));
        measure(run.experiment(experiment("Memory sweep", memory(128, 256, 512, 1024, 1769), 10, null)));
        return run;
    }

    public static ExperimentFolder sweep(RunFolder run, int invocations) {
        Design design = memory(128, 256, 512, 1024, 1769);
        ExperimentFolder folder = run.experiment(experiment("Memory sweep", design, invocations, null));
        measure(folder);
        exactVerdicts(folder, design);
        folder.append(claim(
                "duration is inversely proportional to memory",
                "duration",
                Verdict.HELD,
                "",
                judgement(
                        "exponent of duration over memory", Verdict.HELD, -1.003, -1.021, -0.985, -1.15, -0.85, null)));
        folder.append(claim(
                "cost does not depend on memory",
                "cost",
                Verdict.UNDECIDED,
                "The interval [0.10, 0.17] crosses the bound -0.15 to 0.15",
                judgement("exponent of cost over memory", Verdict.UNDECIDED, 0.135, 0.10, 0.17, -0.15, 0.15, 80)));
        folder.append(claim(
                "duration halves with the square of memory",
                "square",
                Verdict.REFUTED,
                "expected exponent -0.5 within 0.1, but was -1.003 [-1.021, -0.985]; n = 100",
                judgement(
                        "exponent of duration over memory",
                        Verdict.REFUTED,
                        -1.003,
                        -1.021,
                        -0.985,
                        -0.6,
                        -0.4,
                        null)));
        folder.append(claim(
                "an instance does nothing between two calls",
                "freeze",
                Verdict.ABORTED,
                "The embedded target lacks FREEZE: this host allows no stop signals"));
        return folder;
    }

    private static void exactVerdicts(ExperimentFolder folder, Design design) {
        for (Cell cell : design.cells()) {
            boolean wrong = cell.label().equals("256 MB");
            folder.append(new VerdictRecord(
                    "every invocation counts the primes exactly",
                    METHOD + "everyInvocationCountsThePrimesExactly",
                    cell.label(),
                    wrong ? Verdict.REFUTED : Verdict.HELD,
                    wrong ? "1 of 22 calls did not succeed: " + HOSTILE : "",
                    List.of()));
        }
    }

    private static void crossed(RunFolder run) {
        DesignFactor memory = new DesignFactor("memory", Role.CONFIGURATION, levels("memory", "MB", 512, 1769));
        DesignFactor codec = new DesignFactor("codec", Role.PAYLOAD, levels("codec", "", "gzip", "zstd", "lz4"));
        Design design = new Design(List.of(memory, codec), 20, 2, 5, 7);
        ExperimentFolder folder = run.experiment(experiment("Compression", design, 20, "assay.levels=memory=512,1769"));
        measure(folder);
        folder.append(claim(
                "p95 stays below 200 ms",
                "fast",
                Verdict.HELD,
                "",
                judgement("p95 of duration (ms)", Verdict.HELD, 96.2, 91.0, 104.4, null, 200.0, null)));
    }

    private static void brokenOff(RunFolder run) {
        Design design = memory(512);
        ExperimentRecord whole = experiment("Broken off", design, 20, null);
        ExperimentFolder folder = run.experiment(new ExperimentRecord(
                whole.name(),
                whole.className(),
                whole.function(),
                design,
                null,
                "Deploying the function failed: " + HOSTILE));
        folder.append(claim("duration is stable", "stable", Verdict.BROKEN, "The measurement broke off: " + HOSTILE));
    }

    private static void measure(ExperimentFolder folder) {
        try (Journal journal = folder.openJournal()) {
            Design design = folder.record().design();
            ExampleCalls calls = new ExampleCalls(journal, design);
            calls.makeAll();
            Cell first = design.cells().get(0);
            calls.appendFailure(
                    first,
                    Outcome.FUNCTION_ERROR,
                    new Failure("java.lang.IllegalStateException", HOSTILE, null)
                            .withLog("reading table orders\n" + HOSTILE));
            calls.appendFailure(
                    first,
                    Outcome.THROTTLED,
                    new Failure(
                            "TooManyRequestsException",
                            "Rate Exceeded.",
                            "ReservedFunctionConcurrentInvocationLimitExceeded"));
        }
    }

    private static VerdictRecord claim(
            String words, String method, Verdict verdict, String message, Judgement... judgements) {
        return new VerdictRecord(words, METHOD + method, null, verdict, message, List.of(judgements));
    }

    private static Judgement judgement(
            String subject,
            Verdict verdict,
            double estimate,
            double low,
            double high,
            @Nullable Double boundLow,
            @Nullable Double boundHigh,
            @Nullable Integer needed) {
        String bound = boundLow == null ? "at most " + boundHigh : boundLow + " to " + boundHigh;
        return new IntervalJudgement(
                subject,
                verdict,
                estimate,
                low,
                high,
                0.90,
                new IntervalJudgement.Bound(bound, boundLow, boundHigh),
                100,
                5,
                needed == null ? null : new Needed(needed, 5));
    }

    public static Design memory(Object... megabytes) {
        DesignFactor memory = new DesignFactor("memory", Role.CONFIGURATION, levels("memory", "MB", megabytes));
        return new Design(List.of(memory), 20, 2, 5, 42);
    }

    private static List<Level> levels(String factor, String unit, Object... values) {
        return Stream.of(values).map(value -> new Level(factor, value, unit)).toList();
    }

    private static ExperimentRecord experiment(String name, Design design, int invocations, @Nullable String narrowed) {
        Design sized =
                new Design(design.factors(), invocations, design.callsPerVisit(), design.generations(), design.seed());
        String className = "com.example." + name.replace(" ", "") + "Experiment";
        return new ExperimentRecord(
                name, className, "com.example.PrimeSieve, timeout 60 s, 14 KB", sized, narrowed, null);
    }

    public static RunRecord record(@Nullable Instant ended) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("Assay", "0.1.0-SNAPSHOT");
        environment.put("Java", "17.0.15 (Eclipse Temurin)");
        environment.put("Operating system", "Linux 6.1 amd64");
        environment.put("CPU", "Intel Xeon 2.80 GHz, 2 cores");
        environment.put("CPU limit", "cgroup v1 quota, 20 ms period");
        List<CapabilityRecord> capabilities = List.of(
                new CapabilityRecord("CPU_FOLLOWS_MEMORY", true, "cgroup v1 quota, 20 ms period"),
                new CapabilityRecord("FREEZE", false, "this host allows no stop signals"),
                new CapabilityRecord("PRIVATE_TMP", true, "a mount namespace for each instance"),
                new CapabilityRecord("INIT_TIME", true, "measured from spawn to the first poll"));
        return new RunRecord(
                "20261121-142258-3f9a",
                Instant.parse("2026-11-21T14:22:58Z"),
                ended,
                "smoke",
                "embedded",
                "auto: the LocalStack target does not exist yet",
                capabilities,
                environment);
    }
}
