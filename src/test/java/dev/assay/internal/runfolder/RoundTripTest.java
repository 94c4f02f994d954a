package dev.assay.internal.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Failure;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Row;
import dev.assay.data.Timing;
import dev.assay.internal.json.Json;
import dev.assay.internal.json.JsonFile;
import dev.assay.internal.observations.Bodies;
import dev.assay.internal.verdicts.ExactJudgement;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.IntervalJudgement.Bound;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Needed;
import dev.assay.internal.verdicts.RankJudgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to disk is read back equal. */
class RoundTripTest {

    @TempDir
    Path folder;

    static List<Observation> observations() {
        return List.of(
                Samples.observation(0),
                Samples.answered(1, "null"),
                Samples.answered(2, ""),
                Samples.answered(3, "not JSON: ½ \n \u0000"),
                Samples.answered(4, "[1, 2.5, 12345678901234567890, 1e-7, null, true, {\"a\": {}}]"),
                Samples.answered(5, "{\"half\": \"\\ud800\", \"\\udc00\": 1}"),
                Samples.answered(6, "\"" + "x".repeat(Bodies.LARGEST_KEPT) + "\""),
                Samples.failed(7, Outcome.THROTTLED, new Failure("TooManyRequestsException", "Rate", "Reserved", 1.5)),
                Samples.failed(8, Outcome.TRANSPORT_ERROR, new Failure("Cut", "", null)),
                Samples.failed(
                        9, Outcome.FUNCTION_ERROR, new Failure("a.B", "", null).withLog("first\nCaused by: a.C")));
    }

    @ParameterizedTest
    @MethodSource("observations")
    void anObservation(Observation observation) {
        assertThat(throughJournal(observation)).isEqualTo(observation);
    }

    @Test
    void anObservationOfAProcedureByATimetable() {
        assertThat(throughJournal(staged())).isEqualTo(staged());
    }

    @Test
    void whatAnEarlierVersionWroteIsReadAsWhatItMeant() throws Exception {
        Path journal = folder.resolve("earlier.jsonl");
        try (Journal open = Journal.open(journal)) {
            open.append(Samples.observation(0));
        }
        String line = Files.readString(journal);
        assertThat(line).contains(",\"attempt\":0").doesNotContain("step", "sendLag");
        Files.writeString(journal, line.replace(",\"attempt\":0", ""));

        List<Observation> read = new ArrayList<>();
        Journal.read(journal, read::add);
        assertThat(read).containsExactly(Samples.observation(0));
    }

    @Test
    void aDesignOfAnEarlierVersionIsAClosedLoop() throws Exception {
        ExperimentFolder experiment =
                RunFolder.create(folder, Samples.run("a")).experiment(Samples.experiment("Sweep"));
        Path record = experiment.path().resolve("experiment.json");
        String json = Files.readString(record);
        assertThat(json).contains("\"pattern\" : \"CLOSED_LOOP\"");
        Files.writeString(record, json.replaceAll(",\\s*\"pattern\" : \"CLOSED_LOOP\"", ""));

        assertThat(experiment.record()).isEqualTo(Samples.experiment("Sweep"));
    }

    @Test
    void rowsOfAProcedure() {
        ExperimentFolder experiment =
                RunFolder.create(folder, Samples.run("a")).experiment(Samples.experiment("Sweep"));
        Row row = Row.of(Samples.cell(), 1, 7, new Found(true, 3));
        experiment.append(row);
        experiment.append(row);

        assertThat(experiment.rows()).containsExactly(row, row);
        assertThat(row.kind()).isEqualTo("Found");
        assertThat(row.as(Found.class)).isEqualTo(new Found(true, 3));
    }

    /** A row of a user's own. */
    record Found(boolean reserved, int throttled) {}

    private static Observation staged() {
        Observation plain = Samples.observation(0);
        return new Observation(
                0,
                new Place(Samples.cell(), 1, 7, 2, 3, 4, "overflow"),
                plain.function(),
                plain.requestId(),
                Outcome.ACCEPTED,
                202,
                null,
                new Timing(Instant.EPOCH, 5, 2.5, 1.25),
                plain.platform(),
                plain.profile(),
                plain.response());
    }

    @Test
    void anObservationWhoseProfileIsNotItsResponse() {
        Observation plain = Samples.answered(0, "{\"answer\": 1}");
        Observation observation = new Observation(
                0,
                plain.place(),
                plain.function(),
                plain.requestId(),
                plain.outcome(),
                plain.status(),
                null,
                plain.timing(),
                plain.platform(),
                Samples.json(Samples.PROFILE),
                plain.response());

        assertThat(throughJournal(observation)).isEqualTo(observation);
    }

    @Test
    void aResponseThatIsTheProfileIsWrittenOnce() throws Exception {
        throughJournal(Samples.observation(0));

        assertThat(Files.readString(folder.resolve("journal.jsonl"))).containsOnlyOnce("78498");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, Integer.MAX_VALUE + 1L})
    void aLevelOfAnyWholeNumber(long value) {
        Level level = new Level("n", value, "");

        assertThat(Json.MAPPER.convertValue(level, Level.class)).isEqualTo(level);
        assertThat(read(level, Level.class)).isEqualTo(level);
    }

    @Test
    void aLevelKeepsItsType() {
        assertThat(read(new Level("n", "512", ""), Level.class).value()).isEqualTo("512");
        assertThat(read(new Level("n", false, ""), Level.class).value()).isEqualTo(false);
        assertThat(read(new Level("n", 2.0, ""), Level.class).value()).isEqualTo(2.0);
        assertThat(read(new Level("n", 0.1f, ""), Level.class).value()).isEqualTo(0.1);
    }

    @Test
    void aRunAndItsEnvironmentInOrder() {
        RunRecord run = Samples.run("20261121-142258-3f9a");
        RunFolder created = RunFolder.create(folder, run);

        assertThat(created.run()).isEqualTo(run);
        assertThat(created.run().environment().keySet()).containsExactly("Java", "CPU");

        RunRecord ended = new RunRecord(
                run.id(),
                run.startedAt(),
                Instant.parse("2026-11-21T14:25:00Z"),
                run.scale(),
                run.target(),
                run.targetChosenBecause(),
                run.capabilities(),
                run.environment());
        created.write(ended);
        assertThat(RunFolder.open(created.path()).run()).isEqualTo(ended);
    }

    @Test
    void anExperiment() {
        ExperimentRecord record = Samples.experiment("Memory sweep", "the function failed in INIT");

        assertThat(read(record, ExperimentRecord.class)).isEqualTo(record);
    }

    @Test
    void aVerdict() {
        VerdictRecord verdict = Samples.verdict("A.b", null, Verdict.UNDECIDED);

        assertThat(read(verdict, VerdictRecord.class)).isEqualTo(verdict);
    }

    @Test
    void judgementsOfEveryKind() {
        List<Judgement> kinds = List.of(
                new IntervalJudgement(
                        "median",
                        Verdict.UNDECIDED,
                        5,
                        4,
                        6,
                        0.9,
                        new Bound("at most 5.5", null, 5.5),
                        20,
                        5,
                        new Needed(40, 10)),
                new IntervalJudgement(
                        "median", Verdict.HELD, 5, 4, 6, 0.9, new Bound("at least 3", 3.0, null), 20, 5, null),
                new RankJudgement("probability", Verdict.HELD, 0.01, 0.05, 6),
                new ExactJudgement("succeeded", Verdict.REFUTED, 3, "all 4", 4));
        VerdictRecord verdict = new VerdictRecord("claim", "A.b", null, Verdict.REFUTED, "", kinds);

        assertThat(read(verdict, VerdictRecord.class)).isEqualTo(verdict);
    }

    @Test
    void aJudgementOfAnEarlierVersion() throws Exception {
        String line = """
                {"subject":"exponent","verdict":"HELD","estimate":-0.98,"low":-1.04,"high":-0.92,"confidence":0.9,\
                "bound":"-1.15 to -0.85","boundLow":-1.15,"boundHigh":-0.85,"n":100,"generations":5}""";

        assertThat(Json.MAPPER.readValue(line, Judgement.class))
                .isEqualTo(
                        Samples.verdict("A.b", null, Verdict.HELD).judgements().get(0));
        assertThat(Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(
                        Samples.verdict("A.b", null, Verdict.HELD).judgements().get(0))))
                .isEqualTo(Json.MAPPER.readTree(line));
    }

    @Test
    void aCallWithoutAnAnswerHasNoStatusInJournalsOfAnyVersion() throws Exception {
        String line = Json.MAPPER.writeValueAsString(
                Samples.failed(0, Outcome.TRANSPORT_ERROR, new Failure("ConnectException", "refused", null)));
        String earlier = line.replaceFirst("\"outcome\"", "\"status\":0,\"outcome\"");

        assertThat(Json.MAPPER.readValue(earlier, Observation.class).status()).isNull();
        assertThat(line).doesNotContain("\"status\":0");
    }

    private Observation throughJournal(Observation observation) {
        Path file = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file)) {
            journal.append(observation);
        }
        List<Observation> read = new ArrayList<>();
        Journal.read(file, read::add);
        return read.get(0);
    }

    private <T> T read(T value, Class<T> type) {
        Path file = folder.resolve("value.json");
        JsonFile.write(file, value);
        return JsonFile.read(file, type);
    }
}
