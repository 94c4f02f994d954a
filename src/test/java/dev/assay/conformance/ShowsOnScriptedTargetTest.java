package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.testkit.TestEnds;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A target that is wrong about itself does not get by. It is a scripted one: it answers what it has, and can do nothing else. */
class ShowsOnScriptedTargetTest {

    @Test
    void whatIsMissingAsTheTargetSaysIsNoFailure() {
        TestEnds ends = run(HonestTargetFixture.class);

        assertThat(ends.tests(Status.SUCCESSFUL)).contains("freezes()");
        assertThat(ends.tests(Status.ABORTED)).containsExactlyInAnyOrder("knowsTheMemory()", "loopsForEver()");
        assertThat(ends.messages())
                .anyMatch(message ->
                        message.contains("scripted lacks MEMORY_USED: not here; seen: it does not know the memory"))
                .anyMatch(message -> message.contains(
                        "scripted lacks RECURSION_GUARD: not here; not tried: it would go on for ever"))
                .noneMatch(message -> message.contains("MEMORY_USED is ") || message.contains("FREEZE is "));
    }

    @Test
    void whatIsClaimedMustBeShownAndWhatIsDeniedMustBeMissing() {
        TestEnds ends = run(WrongTargetFixture.class);

        assertThat(ends.tests(Status.ABORTED)).contains("freezes()");
        assertThat(ends.tests(Status.FAILED))
                .contains("knowsTheMemory()", "whatIsClaimedIsThereAndWhatIsDeniedIsNot()");
        assertThat(ends.messages())
                .anyMatch(message -> message.contains("FREEZE is said to be missing, and all of its tests have passed")
                        && message.contains("MEMORY_USED is claimed, and no test has shown it"));
    }

    @Test
    void theGuideMustSayIt() {
        assertThat(run(HonestTargetFixture.class).tests(Status.FAILED)).contains("theGuideSaysWhatTheTestsSaw()");
    }

    private static TestEnds run(Class<?> fixture) {
        TestEnds ends = new TestEnds();
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(fixture))
                                .build(),
                        ends);
        return ends;
    }
}
