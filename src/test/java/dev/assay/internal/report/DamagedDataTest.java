package dev.assay.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that no measurement wrote are named as damage, and enter no figure. */
class DamagedDataTest {

    /** The first warm call at 128 MB. */
    private static final int A_WARM_CALL = 5;

    @TempDir
    private Path root;

    private RunFolder run;
    private ExperimentFolder sweep;

    @BeforeEach
    void make() {
        run = ExampleRun.make(root);
        sweep = run.experiments().stream()
                .filter(one -> one.record().name().equals("Memory sweep"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLineThatIsThereTwiceCountsOnce() throws IOException {
        List<String> lines = Files.readAllLines(sweep.journalFile());
        lines.add(lines.get(A_WARM_CALL));
        Files.write(sweep.journalFile(), lines);

        assertThat(warm()).isEqualTo(100);
        assertThat(damage()).singleElement().asString().contains("line 128 must have a unique sequence number");
    }

    @Test
    void aJournalThatIsThereTwiceCountsOnce() throws IOException {
        List<String> lines = Files.readAllLines(sweep.journalFile());
        List<String> doubled = new ArrayList<>(lines);
        doubled.addAll(lines);
        Files.write(sweep.journalFile(), doubled);

        assertThat(warm()).isEqualTo(100);
        assertThat(damage()).singleElement().asString().contains("line 128").contains("and more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"latencyMillis\":[0-9.]+ | \"latencyMillis\":-5 | must have a latency (-5.0 ms) of 0 or more",
                "\"latencyMillis\":[0-9.]+ | \"latencyMillis\":1e999 | must have a latency (Infinity ms) of 0 or more",
                "\"value\":128 | \"value\":129 | must be at a level of the design, but is at memory=129",
                "\"generation\":0 | \"generation\":7 | must be in a block of the design, but is in block 0 of generation 7",
                "\"generation\":0 | \"generation\":-1 | must have a possible place",
                "\"block\":0 | \"block\":20 | must be in a block of the design, but is in block 20 of generation 0",
                "\"sequence\":5 | \"sequence\":1234567890123456789012345 | must be one JSON record",
                "\"sequence\":5 | \"sequence\":5.5 | must be one JSON record",
                "\"cpuMillis\":[0-9.]+ | \"cpuMillis\":-1 | must have times of the platform that are 0 to 86,400,000 ms"
            })
    void aLineThatNoMeasurementWroteIsNamedAndLeftOut(String what, String instead, String named) throws IOException {
        alter(what, instead);

        assertThat(warm()).isEqualTo(99);
        assertThat(damage()).singleElement().asString().contains("line 6 " + named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 | duration (-5) must be 0 to 86,400,000 ms",
                "1e999 | duration (Infinity) must be 0 to 86,400,000 ms",
                "1234567890123456789012345 | must be 0 to 86,400,000 ms"
            })
    void aProfileWithAnImpossibleDurationIsNamedAndHasNone(String duration, String named) throws IOException {
        alter("\"duration\":[0-9.]+", "\"duration\":" + duration);

        assertThat(warm()).isEqualTo(99);
        assertThat(damage()).singleElement().asString().contains("the profiles of 1 calls", "call 5: ", named);
    }

    @Test
    void anEmptyJournalBesideVerdictsIsNamed() throws IOException {
        Files.writeString(sweep.journalFile(), "");

        assertThat(damage())
                .singleElement()
                .asString()
                .contains("must hold the observations that 8 verdicts were judged by, but holds none");
    }

    @Test
    void linesThatAreMissingAreNamed() throws IOException {
        sweep.write(sweep.record().measured(127));
        List<String> lines = Files.readAllLines(sweep.journalFile());
        Files.write(sweep.journalFile(), lines.subList(0, 100));

        assertThat(damage())
                .singleElement()
                .asString()
                .contains("must hold the 127 observations that were measured, but 100 can be read");
    }

    @Test
    void anExperimentWithoutItsRecordIsNamed() throws IOException {
        Files.delete(sweep.path().resolve("experiment.json"));

        assertThat(RunFigures.of(run).damage())
                .singleElement()
                .asString()
                .contains("memory-sweep/experiment.json is missing");
        assertThat(Files.readString(RunReport.write(run))).contains("Damaged data", "experiment.json is missing");
    }

    @Test
    void whatIsWholeHasNoDamage() {
        assertThat(damage()).isEmpty();
        assertThat(RunFigures.of(run).damage()).isEmpty();
        assertThat(warm()).isEqualTo(100);
    }

    private void alter(String what, String instead) throws IOException {
        List<String> lines = Files.readAllLines(sweep.journalFile());
        String before = lines.get(A_WARM_CALL);
        String after = before.replaceFirst(what, instead);
        assertThat(after).isNotEqualTo(before);
        lines.set(A_WARM_CALL, after);
        Files.write(sweep.journalFile(), lines);
    }

    private List<String> damage() {
        return ExperimentFigures.of(sweep).damage();
    }

    private int warm() {
        return ExperimentFigures.of(sweep).cells().stream()
                .mapToInt(CellFigures::warm)
                .sum();
    }
}
