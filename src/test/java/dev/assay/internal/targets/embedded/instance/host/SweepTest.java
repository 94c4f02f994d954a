package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the next start makes of a dead run's records. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SweepTest {

    @Test
    void aDamagedLineIsSkippedAndTheRestIsSwept(@TempDir Path runs) throws Exception {
        Process left = new ProcessBuilder("sleep", "600").start();
        try {
            Path run = deadRun(runs);
            byte[] noText = {(byte) 0xff, 0, '\n'};
            Files.write(run.resolve(RunFolder.GROUPS), noText);
            String recorded = left.pid() + " " + RunOwner.startOf(left.toHandle());
            Files.writeString(run.resolve(RunFolder.PROCESSES), "12x4 2026-01-01T00:00:00Z\n\n" + recorded + "\n17");
            Sweep.deadRuns(runs);
            assertThat(left.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(run).doesNotExist();
        } finally {
            left.destroyForcibly();
        }
    }

    private static Path deadRun(Path runs) throws IOException {
        Path run = Files.createDirectory(runs.resolve(RunFolder.PREFIX + "dead"));
        Files.createFile(run.resolve(RunFolder.LOCK));
        RunOwner.ofThisProcess("dead").write(run);
        return run;
    }
}
