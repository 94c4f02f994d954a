package clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.internal.targets.embedded.languages.Languages;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

class ClocksExperimentTest {

    @Test
    void aClockThatIsWrongRefutesTheClaimsOnOrder(@TempDir Path output) {
        assumeThat(Languages.ofThisMachine().missing("python")).isEmpty();
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(WrongClockFixture.class));

            assertThat(ends.tests(Status.FAILED))
                    .containsExactlyInAnyOrder(
                            "no answer comes before its call", "both clocks are one within the bound");
        }
    }

    /** As in figure 8 of RFC 5905: the ways take 10 and 30, the function's clock is 100 ahead. */
    @Test
    void theOffsetIsRightToWithinItsBound() {
        Exchange exchange = new Exchange(1_000, 1_110, 1_115, 1_045);

        assertThat(exchange.there()).isEqualTo(110);
        assertThat(exchange.back()).isEqualTo(-70);
        assertThat(exchange.offset()).isEqualTo(90);
        assertThat(exchange.bound()).isEqualTo(20);
    }
}
