package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.fixture.CollectedFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import dev.assay.testkit.Signals;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * JVMs that run experiments are killed (SIGKILL) at random moments; the command {@code clean} removes what they left.
 *
 * <p>By hand, twenty times against LocalStack, which also has roles and log groups:
 * {@code mvn test -Dtest=KilledRunsTest -Dassay.test.kills=20 -Dassay.test.killsAt=http://127.0.0.1:4566}, with credentials in the environment.
 */
@Timeout(1200)
class KilledRunsTest {

    private static final int KILLS = Integer.getInteger("assay.test.kills", 2);
    private static final String AT = System.getProperty("assay.test.killsAt", "");
    private static final long PATIENCE_SECONDS = 60;
    private static final int SIGINT = 130;
    private static final int MOST_LINES = 4;

    @Test
    void nothingIsLeftOfThemAfterCleaning(@TempDir Path folder) throws Exception {
        if (!AT.isEmpty()) {
            at(AT, "localstack", List.of()).leaveNothing(KILLS, folder);
            return;
        }
        try (EmbeddedOnPort embedded = new EmbeddedOnPort()) {
            at(embedded.address(), "embedded", keys()).leaveNothing(KILLS, folder);
        }
    }

    private static List<String> keys() {
        return List.of(
                "-Daws.accessKeyId=" + System.getProperty("aws.accessKeyId"),
                "-Daws.secretAccessKey=" + System.getProperty("aws.secretAccessKey"));
    }

    private static Kills at(String endpoint, String service, List<String> options) {
        return new Kills(
                endpoint, service, options, List.of(TwoLevelsFixture.class, CollectedFixture.class), MOST_LINES);
    }

    /** As Ctrl-C does: the run itself removes what it made, and needs no cleaning. */
    @Test
    void aRunThatIsInterruptedRemovesWhatItMade(@TempDir Path folder) throws Exception {
        if (!AT.isEmpty()) {
            interruptOne(at(AT, "localstack", List.of()), folder);
            return;
        }
        try (EmbeddedOnPort embedded = new EmbeddedOnPort()) {
            interruptOne(at(embedded.address(), "embedded", keys()), folder);
        }
    }

    private static void interruptOne(Kills there, Path folder) throws Exception {
        Signals.assumeReaches("INT");
        Path lists = folder.resolve("lists");
        Process run = there.start(lists, folder.resolve("runs"));
        try {
            Kills.awaitLines(run, lists, 1);
            while (run.isAlive() && WhatIsThere.at(there.endpoint()).isEmpty()) {
                run.waitFor(10, TimeUnit.MILLISECONDS);
            }
            assertThat(run.isAlive()).as("it runs, and has made something").isTrue();
            Signals.send("INT", run);
            assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            run.destroyForcibly().waitFor();
        }
        assertThat(run.exitValue()).as("ended by the signal").isEqualTo(SIGINT);
        assertThat(WhatIsThere.at(there.endpoint())).isEmpty();
        assertThat(Kills.linesIn(lists)).as("lines in its list").isZero();
    }
}
