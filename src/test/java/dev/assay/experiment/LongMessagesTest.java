package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.LongMessageFixture;
import dev.assay.internal.report.RunSummary;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongMessagesTest {

    @TempDir
    private static Path output;

    private static TestEnds ends;
    private static List<VerdictRecord> kept;
    private static String summary;

    @BeforeAll
    static void run() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            ends = experiments.run(selectClass(LongMessageFixture.class));
            kept = experiments.measured().get(0).verdicts();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RunSummary.print(RunFolder.all(output).get(0), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        summary = bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anAssertionOnAllObservationsSaysWhichFailedAndWhereTheRestIs() {
        assertThat(ends.messages())
                .filteredOn(message -> message.contains("[outcomes]"))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .hasSizeLessThan(4_000)
                        .contains("Expecting all elements of:", "characters left out: all observations are in ")
                        .endsWith("]"));
        assertThat(kept).allSatisfy(one -> assertThat(one.message()).hasSizeLessThan(4_000));
    }

    @Test
    void theFileThatTheMessageNamesIsThere() {
        Path named = Path.of(kept.stream()
                .map(VerdictRecord::message)
                .filter(message -> message.contains("[outcomes]"))
                .findFirst()
                .orElseThrow()
                .replaceAll("(?s).* are in (.*?)\\] \\.\\.\\..*", "$1"));

        assertThat(named).hasFileName("observations.csv");
        assertThat(Files.exists(named)).isTrue();
    }

    @Test
    void theConsoleShowsTheFiguresOfAPlainAssertion() {
        assertThat(summary)
                .contains("[gson over jackson]", "  Expecting actual:", "    41", "to be between:", "[1000, 2000]");
    }
}
