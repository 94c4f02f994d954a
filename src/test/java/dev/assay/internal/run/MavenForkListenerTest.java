package dev.assay.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenForkListenerTest {

    private static final MavenFork SUREFIRE = new MavenFork(false, Set.of("acme.GreetingTest", "acme.OtherTest"));
    private static final MavenFork FAILSAFE = new MavenFork(true, Set.of("acme.GreetingExperiment"));

    @TempDir
    Path folder;

    @Test
    void anExperimentThatSurefireRunsIsNamed() {
        assertThat(MavenForkListener.messages(SUREFIRE, Set.of("acme.GreetingTest")))
                .singleElement()
                .asString()
                .startsWith("[assay] WARNING: experiment acme.GreetingTest runs in the phase test");
    }

    @Test
    void anExperimentThatFailsafeDoesNotIncludeIsNamed() {
        assertThat(MavenForkListener.messages(FAILSAFE, Set.of("acme.GreetingExperiment", "acme.GreetingStudy")))
                .singleElement()
                .asString()
                .startsWith("[assay] WARNING: experiment acme.GreetingStudy does not run");
    }

    @Test
    void anExperimentThatNoUsualPatternIncludesIsNamedDuringTheTests() {
        assertThat(MavenForkListener.messages(SUREFIRE, Set.of("acme.GreetingStudy", "acme.GreetingExperiment")))
                .singleElement()
                .asString()
                .startsWith("[assay] WARNING: experiment acme.GreetingStudy may never run");
    }

    @Test
    void theClassesThatAPluginFoundAreReadFromItsFile() throws IOException {
        handed("reportsDirectory=/project/target/failsafe-reports\nrequestedTest=\ntc.0=acme.A\ntc.1=acme.B\n");

        assertThat(MavenFork.of(command())).contains(new MavenFork(true, Set.of("acme.A", "acme.B")));
    }

    @Test
    void classesThatAPersonAskedForAreNoReasonToWarn() throws IOException {
        handed("reportsDirectory=/project/target/failsafe-reports\nrequestedTest=GreetingExperiment\ntc.0=acme.A\n");

        assertThat(MavenFork.of(command())).isEmpty();
    }

    @Test
    void otherJvmsAreNoForksOfMaven() {
        assertThat(MavenFork.of("org.junit.platform.console.ConsoleLauncher execute -c acme.A"))
                .isEmpty();
        assertThat(MavenFork.of("/p/surefirebooter.jar /gone run1 gone_1tmp gone_2tmp"))
                .isEmpty();
    }

    @Test
    void experimentsAreFoundInFolders() {
        assertThat(ExperimentClasses.on(System.getProperty("java.class.path")))
                .contains("memorysweep.MemorySweepExperiment")
                .doesNotContain(MavenForkListenerTest.class.getName());
    }

    private void handed(String properties) throws IOException {
        Files.writeString(folder.resolve("surefire_1tmp"), properties);
    }

    private String command() {
        return "/project/target/surefire/surefirebooter.jar " + folder + " run1 surefire_1tmp surefire_0_2tmp";
    }
}
