package dev.assay.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A noisy host can be had neither to order nor twice the same: here it is told, and claims are judged as ever. */
@EnabledOnOs(OS.LINUX)
class HostConditionsOnScriptedObservationsTest {

    @TempDir
    Path output;

    @Test
    void onAQuietHostEveryClaimIsJudged() {
        TestEnds ends = on("quiet");

        assertThat(ends.tests(Status.SUCCESSFUL))
                .containsExactlyInAnyOrder("follows memory", "512 MB", "1024 MB", "1769 MB", "needs nothing");
        assertThat(ends.tests(Status.FAILED)).containsExactly("follows the square of memory");
        assertThat(ends.tests(Status.ABORTED)).isEmpty();
    }

    @Test
    void onADisturbedHostClaimsOnCpuAreAbortedWithTheFigureAndTheOthersAreJudged() {
        TestEnds ends = on("disturbed at 512 MB");

        assertThat(ends.tests(Status.ABORTED))
                .containsExactlyInAnyOrder("follows memory", "follows the square of memory");
        assertThat(ends.tests(Status.FAILED)).isEmpty();
        assertThat(ends.tests(Status.SUCCESSFUL)).contains("needs nothing", "512 MB");
        assertThat(ends.messages())
                .allSatisfy(message -> assertThat(message)
                        .isEqualTo(
                                "This run cannot show CPU_FOLLOWS_MEMORY: the host was disturbed: after a pause it worked at"
                                        + " 40% of its speed during the calls at 512 MB, which must be at least 70%. Run it again when"
                                        + " the host is quiet"));
    }

    @Test
    void onADriftingHostClaimsThatNeedASteadyOneAreAbortedWithTheFigure() {
        TestEnds ends = on("drifting");

        assertThat(ends.tests(Status.ABORTED)).containsExactlyInAnyOrder("512 MB", "1024 MB", "1769 MB");
        assertThat(ends.tests(Status.SUCCESSFUL)).containsExactlyInAnyOrder("follows memory", "needs nothing");
        assertThat(ends.messages())
                .anySatisfy(message -> assertThat(message)
                        .startsWith(
                                "This run cannot show STEADY_HOST: the host's speed drifted: in the fastest fifth of the"
                                        + " calls it was 71% higher than in the slowest"));
    }

    private TestEnds on(String host) {
        Map<String, String> parameters = Map.of("assay.embedded.cpu", "closed-loop", ScriptedObservations.HOST, host);
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output, parameters)) {
            return experiments.run(selectClass(ScriptedHostFixture.class));
        }
    }
}
