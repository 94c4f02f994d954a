package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.NamesItselfFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A function whose code names itself and a bucket. */
class OwnNamesTest {

    @TempDir
    Path output;

    @Test
    void canBeTheSubjectOfAnExperiment() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(NamesItselfFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(1);
            assertThat(launched.measured().get(0).path().resolve("bucket-saafdump.jsonl"))
                    .content()
                    .hasLineCount(launched.measured().get(0).observations().size());
        }
    }
}
