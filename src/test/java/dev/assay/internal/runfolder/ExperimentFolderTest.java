package dev.assay.internal.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFolderTest {

    @TempDir
    Path root;

    private RunFolder run;

    @BeforeEach
    void create() {
        run = RunFolder.create(root, Samples.run("a"));
    }

    @Test
    void itIsNamedByASlugAndFoundAgain() {
        ExperimentFolder folder = run.experiment(Samples.experiment("../Memory sweep: ½"));

        assertThat(folder.path()).isEqualTo(run.path().resolve("memory-sweep-1-2"));
        assertThat(run.experiments()).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo(folder.path());
            assertThat(found.record()).isEqualTo(Samples.experiment("../Memory sweep: ½"));
        });
    }

    @Test
    void twoNamesWithOneSlugHaveTwoFolders() {
        ExperimentFolder first = run.experiment(Samples.experiment("Memory sweep"));
        ExperimentFolder second = run.experiment(Samples.experiment("memory-sweep"));

        assertThat(second.path()).isNotEqualTo(first.path());
        assertThat(first.record().name()).isEqualTo("Memory sweep");
        assertThat(run.experiment(Samples.experiment("memory-sweep")).path()).isEqualTo(second.path());
        assertThat(run.experiments()).hasSize(2);
    }

    @Test
    void oneNameHasOneFolderAndItsLastRecord() {
        run.experiment(Samples.experiment("Memory sweep"));
        run.experiment(Samples.experiment("Memory sweep", "it broke off"));

        assertThat(run.experiments())
                .singleElement()
                .extracting(folder -> folder.record().failure())
                .isEqualTo("it broke off");
    }

    @Test
    void anUnfinishedExperimentHasNoObservationsAndNoVerdicts() {
        ExperimentFolder folder = run.experiment(Samples.experiment("Memory sweep"));

        assertThat(folder.observations()).isEmpty();
        assertThat(folder.verdicts()).isEmpty();
    }

    @Test
    void observationsComeInTheOrderOfTheirSequence() {
        ExperimentFolder folder = run.experiment(Samples.experiment("Memory sweep"));
        try (Journal journal = folder.openJournal()) {
            journal.append(Samples.observation(1));
            journal.append(Samples.observation(0));
            assertThat(folder.observations()).containsExactly(Samples.observation(0), Samples.observation(1));
        }
    }

    @Test
    void aTestJudgedAgainHasItsLastVerdict() {
        ExperimentFolder folder = run.experiment(Samples.experiment("Memory sweep"));
        folder.append(Samples.verdict("A.a", null, Verdict.UNDECIDED));
        folder.append(Samples.verdict("A.each", "128 MB", Verdict.HELD));
        folder.append(Samples.verdict("A.each", "256 MB", Verdict.REFUTED));
        folder.append(Samples.verdict("A.a", null, Verdict.HELD));

        assertThat(folder.verdicts())
                .extracting(VerdictRecord::verdict)
                .containsExactly(Verdict.HELD, Verdict.HELD, Verdict.REFUTED);
    }
}
