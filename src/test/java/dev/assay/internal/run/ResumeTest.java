package dev.assay.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Observation;
import dev.assay.experiment.fixture.CappedFixture;
import dev.assay.experiment.fixture.ConfirmedFixture;
import dev.assay.experiment.fixture.EventGenerationsFixture;
import dev.assay.experiment.fixture.GenerationsFixture;
import dev.assay.experiment.fixture.StoppingFixture;
import dev.assay.experiment.fixture.TracedGenerationsFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * Runs that are killed (SIGKILL) at random moments go on: nothing of them is lost and nothing is doubled.
 *
 * <p>By hand, twenty times: {@code mvn test -Dtest=ResumeTest -Dassay.test.kills=20}.
 */
@Timeout(1200)
class ResumeTest {

    private static final int KILLS = Integer.getInteger("assay.test.kills", 2);
    private static final int CALLS = GenerationsFixture.WARM_UPS + GenerationsFixture.CALLS;

    private final Random random = new Random();

    @Test
    @SuppressWarnings("SystemOut") // Who kills by hand wants to see when it was.
    void aKilledRunGoesOnWhereItsJournalEnds(@TempDir Path folder) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Path output = folder.resolve("runs-" + kill);
            long before = killOne(output);
            RunFolder run = RunFolder.all(output).get(0);
            TestEnds ends = goOn(output, run.id(), GenerationsFixture.class);

            assertThat(ends.messages()).isEmpty();
            assertThat(RunFolder.all(output)).hasSize(1);
            ExperimentFolder measured = run.experiments().get(0);
            List<Observation> observations = measured.observations();
            System.out.println("kill " + kill + ": after " + before + " of " + CALLS + " calls, then "
                    + observations.size() + "; " + measured.record().warnings());
            assertThat(observations).hasSize(CALLS);
            assertThat(observations).extracting(Observation::place).doesNotHaveDuplicates();
            assertThat(observations).extracting(Observation::sequence).doesNotHaveDuplicates();
            assertThat(ofFirstPart(measured))
                    .as("calls of the first part that are in the data or put aside")
                    .isBetween(before - 1, before);
            assertThat(measured.record().observations()).isEqualTo(CALLS);
        }
    }

    @Test
    void whatWasMeasuredToItsEndIsNotMeasuredAgain(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            experiments.run(DiscoverySelectors.selectClass(TwoLevelsFixture.class));
        }
        RunFolder run = RunFolder.all(output).get(0);
        ExperimentRecord record = run.experiments().get(0).record();
        List<Observation> observations = run.experiments().get(0).observations();

        TestEnds ends = goOn(output, run.id(), TwoLevelsFixture.class);

        assertThat(ends.messages()).isEmpty();
        assertThat(run.experiments().get(0).observations()).isEqualTo(observations);
        assertThat(run.experiments().get(0).record()).isEqualTo(record);
    }

    /** Its stopping rule says of the same data what it said before: also that they did not converge. */
    @ParameterizedTest
    @ValueSource(classes = {StoppingFixture.class, CappedFixture.class})
    void anExperimentThatStoppedIsJudgedAsBefore(Class<?> experiment, @TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            experiments.run(DiscoverySelectors.selectClass(experiment));
        }
        RunFolder run = RunFolder.all(output).get(0);
        ExperimentFolder folder = run.experiments().get(0);
        ExperimentRecord record = folder.record();
        List<VerdictRecord> verdicts = folder.verdicts();

        goOn(output, run.id(), experiment);

        assertThat(folder.record()).isEqualTo(record);
        assertThat(folder.observations()).hasSize(Math.toIntExact(Objects.requireNonNull(record.observations())));
        assertThat(folder.verdicts()).isEqualTo(verdicts);
    }

    @Test
    void whatWasMeasuredAgainToConfirmIsNotMeasuredAThirdTime(@TempDir Path output) {
        Map<String, String> confirm = Map.of("assay.confirm", "yes");
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, confirm)) {
            experiments.run(DiscoverySelectors.selectClass(ConfirmedFixture.class));
        }
        RunFolder run = RunFolder.all(output).get(0);
        List<List<Observation>> observations =
                run.experiments().stream().map(ExperimentFolder::observations).toList();
        List<VerdictRecord> verdicts = run.experiments().get(0).verdicts();

        goOn(output, run.id(), ConfirmedFixture.class, confirm);

        assertThat(run.experiments()).hasSize(2);
        assertThat(run.experiments().stream()
                        .map(ExperimentFolder::observations)
                        .toList())
                .isEqualTo(observations);
        assertThat(run.experiments().get(0).verdicts()).isEqualTo(verdicts);
    }

    @Test
    void aRunThatIsNotThereOrWasMeasuredOtherwiseDoesNotGoOn(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            experiments.run(DiscoverySelectors.selectClass(TwoLevelsFixture.class));
        }
        String run = RunFolder.all(output).get(0).id();

        assertThat(goOn(output, "20261127-000000-abcd", TwoLevelsFixture.class).messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .contains("assay.resume (20261127-000000-abcd) must be a run in")
                        .contains("docs/errors/resume.md"));
        assertThat(goOn(output, run, TwoLevelsFixture.class, Map.of("assay.levels", "512"))
                        .messages())
                .isNotEmpty()
                .allSatisfy(
                        message -> assertThat(message).contains("must have measured Two levels with the same design"));
    }

    private static TestEnds goOn(Path output, String run, Class<?> experiment) {
        return goOn(output, run, experiment, Map.of());
    }

    private static TestEnds goOn(Path output, String run, Class<?> experiment, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("assay.resume", run);
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parameters)) {
            return experiments.run(DiscoverySelectors.selectClass(experiment));
        }
    }

    /** How many observations of the first part are in the data or put aside; a line that was torn by the kill is none. */
    private static long ofFirstPart(ExperimentFolder measured) throws IOException {
        Path torn = measured.path().resolve("torn-journal.jsonl");
        if (!Files.exists(torn)) {
            return 0;
        }
        List<String> putAside = Files.readAllLines(torn);
        int generation = Integer.parseInt(putAside.get(0).replaceFirst("^.*?\"generation\":([0-9]+).*$", "$1"));
        return putAside.size()
                + measured.observations().stream()
                        .filter(one -> one.place().generation() < generation)
                        .count();
    }

    /** What functions had pushed when the run was killed is gone with its object store. */
    @Test
    void aTracedExperimentIsMeasuredAgainAsAWhole(@TempDir Path output) throws Exception {
        ExperimentFolder measured = killedAndMeasuredAgain(output, TracedGenerationsFixture.class);

        assertThat(measured.observations()).hasSize(TracedGenerationsFixture.REQUESTS);
        assertThat(measured.tracedInvocations()).hasSize(2 * TracedGenerationsFixture.REQUESTS);
    }

    @Test
    void anExperimentThatEventsCallIsMeasuredAgainAsAWhole(@TempDir Path output) throws Exception {
        ExperimentFolder measured = killedAndMeasuredAgain(output, EventGenerationsFixture.class);

        assertThat(measured.observations()).hasSize(EventGenerationsFixture.PUTS);
        assertThat(measured.invocations()).hasSize(EventGenerationsFixture.PUTS);
    }

    /** Killed in its second generation. */
    private ExperimentFolder killedAndMeasuredAgain(Path output, Class<?> experiment) throws Exception {
        kill(output, experiment, 4);
        RunFolder run = RunFolder.all(output).get(0);

        TestEnds ends = goOn(output, run.id(), experiment);

        assertThat(ends.messages()).isEmpty();
        ExperimentFolder measured = run.experiments().get(0);
        assertThat(measured.record().warnings())
                .singleElement()
                .asString()
                .contains("observations from generation 0 on are in torn-journal.jsonl");
        assertThat(measured.observations()).extracting(Observation::place).doesNotHaveDuplicates();
        return measured;
    }

    private long killOne(Path output) throws IOException, InterruptedException {
        return kill(output, GenerationsFixture.class, random.nextInt(CALLS - 1));
    }

    /** Killed once the journal has more lines than these; returns how many it has then. */
    private static long kill(Path output, Class<?> experiment, int lines) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExperimentToKill.class.getName(),
                        output.toString(),
                        experiment.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (run.isAlive() && linesIn(output) <= lines) {
                run.waitFor(1, TimeUnit.MILLISECONDS);
            }
        } finally {
            run.destroyForcibly().waitFor();
        }
        return linesIn(output);
    }

    private static long linesIn(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(one -> one.endsWith("journal.jsonl")).toList()) {
                return Files.readString(file).lines().count();
            }
        }
        return 0;
    }
}
