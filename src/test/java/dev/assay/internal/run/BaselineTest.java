package dev.assay.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.fixture.UndecidedFixture;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.Nights;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A baseline from the run that writes it to the page of the run that is compared with it. */
@Timeout(600)
class BaselineTest {

    private static final Class<?> EXPERIMENT = UndecidedFixture.class;

    @TempDir
    private Path project;

    @Test
    void aBaselineIsWrittenBesideTheSourceAndComparedWithLater() throws Exception {
        Path source = project.resolve("src/test/java/" + EXPERIMENT.getName().replace('.', '/') + ".java");
        Files.createDirectories(Objects.requireNonNull(source.getParent()));
        Files.createFile(source);
        Path baseline = source.resolveSibling(EXPERIMENT.getSimpleName() + ".baseline.jsonl");

        ExperimentFolder first = measured("write");
        assertThat(first.record().failure()).isNull();
        assertThat(first.record().warnings()).anyMatch(words -> words.startsWith("The baseline was written to "));
        List<Night> written = new Nights(baseline).all();
        assertThat(written)
                .extracting(Night::figure)
                .containsExactly("duration", "latency", "cost, us-east-1, x86_64", "memory used");
        assertThat(written)
                .allMatch(night ->
                        night.medians().size() == first.record().design().generations());

        new Nights(baseline)
                .replace(written.stream().map(BaselineTest::tenTimesFaster).toList());
        ExperimentFolder second = measured("compare");
        assertThat(second.record().warnings())
                .anyMatch(words -> words.contains(
                                " times its baseline of run " + written.get(0).run())
                        && words.contains("Measure both versions in turns (@Version) to know"));
        assertThat(second.record().warnings())
                .anyMatch(words -> words.startsWith("latency at "))
                .anyMatch(words -> words.startsWith("cost, us-east-1, x86_64 at "))
                .anyMatch(words -> words.startsWith("memory used at "));
        assertThat(second.baseline().all()).hasSameSizeAs(written);
        RunFolder run = RunFolder.all(project.resolve("runs-compare")).get(0);
        assertThat(Files.readString(RunReport.write(run)))
                .contains(
                        "Median latency over the last runs",
                        "Mean cost, us-east-1, x86_64 over the last runs",
                        "(USD per million calls)",
                        "class=\"baseline\"");
    }

    private static Night tenTimesFaster(Night night) {
        List<Double> medians =
                night.medians().stream().map(median -> median / 10).toList();
        return new Night(night.run(), night.target(), night.experiment(), night.cell(), night.figure(), medians);
    }

    private ExperimentFolder measured(String baseline) throws IOException, InterruptedException {
        Path runs = project.resolve("runs-" + baseline);
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExperimentElsewhere.class.getName(),
                        runs.toString(),
                        EXPERIMENT.getName(),
                        baseline)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("output-" + baseline).toFile())
                .start();
        assertThat(run.waitFor()).isZero();
        return RunFolder.all(runs).get(0).experiments().get(0);
    }
}
