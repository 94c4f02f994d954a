package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.observations.Bodies;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 20,020 calls and the memory that judging them takes, in separate JVMs. */
class SmallHeapTest {

    private static final int CALLS = 20_020;

    @TempDir
    private static Path root;

    private static Path large;
    private static Path small;

    @BeforeAll
    static void measure() {
        large = journal("large", profile(40));
        small = journal("small", profile(0));
    }

    @Test
    void whatFitsIsHeld() throws Exception {
        assertThat(inJvm("-Xmx64m", small)).contains("held 20020");
    }

    @Test
    void aHeapThatIsTooSmallIsNamedWithWhatIsNeededAndThatIsEnough() throws Exception {
        String refusal = inJvm("-Xmx64m", large);
        assertThat(refusal)
                .contains("heap (64 MB) must be at least about ")
                .contains("for the 20,020 observations of Sweep")
                .contains("Run the tests with -Xmx", "docs/errors/heap.md");
        String asked = refusal.replaceAll("(?s).*-Xmx(\\d+)m.*", "$1");

        assertThat(inJvm("-Xmx" + asked + "m", large)).contains("held 20020");
    }

    /** The run folder of a measurement, with the journal that the measurement writes. */
    private static Path journal(String run, String profile) {
        RunRecord record = new RunRecord(run, Instant.EPOCH, null, "smoke", "t", "a test", List.of(), Map.of());
        Design design = design();
        ExperimentFolder folder = RunFolder.create(root, record)
                .experiment(new ExperimentRecord("Sweep", "SweepExperiment", "f", design, null, null));
        try (Journal journal = folder.openJournal()) {
            for (int i = 0; i < CALLS; i++) {
                journal.append(observation(journal.nextSequence(), design, profile));
            }
        }
        return root.resolve(run);
    }

    private static Design design() {
        Level level = new Level("memory", 512, "MB");
        DesignFactor memory = new DesignFactor("memory", DesignFactor.Role.CONFIGURATION, List.of(level));
        return new Design(List.of(memory), CALLS, CALLS, 1, 1);
    }

    private static Observation observation(long sequence, Design design, String profile) {
        Bodies.Parsed body = Bodies.parse(profile.getBytes(StandardCharsets.UTF_8));
        return new Observation(
                sequence,
                new Place(design.cells().get(0), 0, 0, (int) sequence, 0),
                "assay-sweep-512mb",
                "request-" + sequence,
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, sequence, 2.5),
                Platform.builder().durationMillis(2.0).billedMillis(2L).build(),
                body.profile(),
                body.body());
    }

    private static String profile(int attributes) {
        StringBuilder json = new StringBuilder("{\"version\":0.6,\"lang\":\"java\",\"newcontainer\":0");
        for (int i = 0; i < attributes; i++) {
            json.append(",\"attribute")
                    .append(i)
                    .append("\":\"Intel(R) Xeon ")
                    .append(i)
                    .append('"');
        }
        return json.append('}').toString();
    }

    private static String inJvm(String heap, Path run) throws IOException, InterruptedException {
        Path output = Files.createTempFile(root, "jvm", ".txt");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        run.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        jvm.waitFor();
        return Files.readString(output);
    }

    /** Holds the observations of a journal if they fit. */
    static final class Main {

        private Main() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            ExperimentFolder folder =
                    RunFolder.open(Path.of(arguments[0])).experiments().get(0);
            try {
                HeapNeed.check(
                        "Sweep",
                        folder.journalFile(),
                        CALLS,
                        CALLS,
                        Runtime.getRuntime().maxMemory());
                System.out.println("held " + folder.observations().size());
            } catch (MeasurementFailedException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
