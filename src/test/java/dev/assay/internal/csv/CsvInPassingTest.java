package dev.assay.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Observation;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.testkit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInPassingTest {

    @TempDir
    private Path folder;

    private ExperimentFolder experiment;
    private Path file;

    @BeforeEach
    void make() {
        experiment = RunFolder.create(folder, Samples.run("a")).experiment(Samples.experiment("Memory sweep"));
        file = folder.resolve("observations.csv");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 499, 500, 501, 1200})
    void theTableIsThatOfASecondReading(int count) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            observations.add(Samples.answered(i, "{\"version\":1,\"lang\":\"x\",\"uuid\":\"u\",\"n\":" + i + "}"));
        }

        assertThatTableIsWhole(observations);
    }

    @Test
    void aColumnThatComesLateIsInTheTable() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            String more = i == 650 ? ",\"late\":650" : "";
            observations.add(Samples.answered(i, "{\"version\":1,\"lang\":\"x\",\"uuid\":\"u\"" + more + "}"));
        }

        assertThatTableIsWhole(observations);
        assertThat(file).content().contains(",late,").contains("650");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        try (CsvInPassing table = new CsvInPassing(folder.resolve("missing/observations.csv"), experiment)) {
            assertThatThrownBy(table::finish)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("observations.csv");
        }
    }

    private void assertThatTableIsWhole(List<Observation> observations) {
        try (Journal journal = experiment.openJournal()) {
            observations.forEach(journal::append);
        }
        Path second = folder.resolve("second.csv");
        ObservationCsv.write(second, experiment);
        try (CsvInPassing table = new CsvInPassing(file, experiment)) {
            observations.forEach(table::add);
            table.finish();
        }
        assertThat(file).hasSameTextualContentAs(second);
    }
}
