package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.RecordAccount;
import dev.assay.experiment.fixture.CollectedFixture;
import dev.assay.experiment.fixture.DoubledRecordFixture;
import dev.assay.experiment.fixture.LostRecordFixture;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.measurement.CollectionPlan;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** An experiment with profiles that come back from the object store, from the annotation to the account. */
class CollectProfilesTest {

    @TempDir
    Path output;

    @Test
    void everyProfileComesBack() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(CollectedFixture.class));

            assertThat(ends.messages()).isEmpty();
            ExperimentFolder folder = launched.measured().get(0);
            RecordAccount account = folder.recordAccount().orElseThrow();
            assertThat(account.expected()).isEqualTo(5);
            assertThat(account.arrived()).isEqualTo(5);
            assertThat(folder.recordFile()).exists();
        }
    }

    @Test
    void aLostRecordRefutesTheClaimByItsRequestId() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(LostRecordFixture.class));

            String lost = launched.measured().get(0).observations().get(0).requestId();
            assertThat(ends.tests(Status.FAILED)).hasSize(1);
            assertThat(ends.messages().toString()).contains("invocations with a record is 0", String.valueOf(lost));
        }
    }

    @Test
    void aDoubledRecordRefutesTheClaimAndIsNoSecondExecution() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(DoubledRecordFixture.class));

            assertThat(ends.tests(Status.FAILED)).hasSize(1);
            assertThat(ends.messages().toString()).contains("doubled records is 2");
        }
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsDeployed() {
        assertThatThrownBy(() -> new CollectionPlan("", "assay", Duration.ofMillis(10), Duration.ZERO, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("deadline (10 ms) must be at least 1 s");
        assertThatThrownBy(() -> new CollectionPlan("", "../else", Duration.ofSeconds(1), Duration.ZERO, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("prefix (../else) must be names");
    }
}
