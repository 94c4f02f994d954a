package dev.assay.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.HostCpu;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.observations.Bodies;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.targets.CapabilityRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as a run makes them. */
public final class Samples {

    public static final String PROFILE = """
            {"version":0.5,"lang":"java","startTime":1795271000123,"runtime":31,"duration":30.6251,"newcontainer":0,\
            "uuid":"5d1c","totalMemory":"2039664","primes":78498,"cpuPolls":[1,2]}""";

    private Samples() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static JsonNode json(String text) {
        Bodies.Parsed parsed = Bodies.parse(bytes(text));
        if (parsed.json() == null) {
            throw new IllegalArgumentException("not JSON: " + text);
        }
        return parsed.json();
    }

    public static Cell cell() {
        return new Cell(List.of(
                new Level("memory", 512, "MB"),
                new Level("load", 0.5, ""),
                new Level("architecture", "arm64", ""),
                new Level("warm", true, "")));
    }

    public static Observation observation(long sequence) {
        return answered(sequence, PROFILE);
    }

    public static Observation answered(long sequence, String answer) {
        return answered(sequence, bytes(answer));
    }

    public static Observation answered(long sequence, byte[] answer) {
        Bodies.Parsed parsed = Bodies.parse(answer);
        return new Observation(
                sequence,
                new Place(cell(), 3, 7, 2, 0),
                "assay-memory-512",
                "8f2b-" + sequence,
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.parse("2026-11-21T14:22:58.123456789Z"), 123_456_789_012L, 31.4159),
                Platform.builder()
                        .durationMillis(30.71)
                        .billedMillis(31L)
                        .memoryMegabytes(512)
                        .maxMemoryUsedMegabytes(61)
                        .cpuMillis(9.25)
                        .wantedCpuShare(0.2894)
                        .instance("2026/11/21/[$LATEST]ab12")
                        .host(new HostCpu(0.75, 0.0625, 0.875, 0.5))
                        .build(),
                parsed.profile(),
                parsed.body());
    }

    public static Observation failed(long sequence, Outcome outcome, Failure failure) {
        return new Observation(
                sequence,
                new Place(cell(), 0, -1, 0, 3),
                "assay-memory-512",
                null,
                outcome,
                null,
                failure,
                new Timing(Instant.parse("2026-11-21T14:22:59Z"), 5, 0.25),
                Platform.SILENT,
                null,
                null);
    }

    public static RunRecord run(String id) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("Java", "17.0.15");
        environment.put("CPU", "2 cores");
        return new RunRecord(
                id,
                Instant.parse("2026-11-21T14:22:58Z"),
                null,
                "smoke",
                "embedded",
                "no other target is there",
                List.of(new CapabilityRecord("FREEZE", false, "signals are refused")),
                environment);
    }

    public static ExperimentRecord experiment(String name) {
        return experiment(name, null);
    }

    public static ExperimentRecord experiment(String name, @Nullable String failure) {
        List<DesignFactor> factors = List.of(
                factor(new Level("memory", 512, "MB"), new Level("memory", 1769, "MB")),
                factor(new Level("load", 0.5, "")),
                factor(new Level("architecture", "arm64", "")),
                factor(new Level("warm", true, "")));
        return new ExperimentRecord(
                name, "com.acme.SweepExperiment", "sieve, 60 s", new Design(factors, 20, 2, 5, 42), null, failure);
    }

    private static DesignFactor factor(Level... levels) {
        return new DesignFactor(levels[0].factor(), DesignFactor.Role.CONFIGURATION, List.of(levels));
    }

    public static VerdictRecord verdict(String method, @Nullable String cell, Verdict verdict) {
        Judgement judgement = new IntervalJudgement(
                "exponent",
                verdict,
                -0.98,
                -1.04,
                -0.92,
                0.90,
                new IntervalJudgement.Bound("-1.15 to -0.85", -1.15, -0.85),
                100,
                5,
                null);
        return new VerdictRecord("a claim", method, cell, verdict, "", List.of(judgement));
    }
}
