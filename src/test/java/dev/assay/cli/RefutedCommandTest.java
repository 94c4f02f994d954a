package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.runfolder.NightVerdicts;
import dev.assay.internal.verdicts.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefutedCommandTest {

    @TempDir
    private Path folder;

    private void night(String run, String method, @Nullable String cell, Verdict verdict) {
        NightVerdicts.history(folder, "Memory sweep").add(List.of(new NightVerdict(run, "aws", method, cell, verdict)));
    }

    private CommandLineRun refuted(String... more) {
        return CommandLineRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("refuted", "--history", folder.toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aClaimStaysOnTheListUntilItHoldsAgain() {
        night("a", "Sweep.fast", null, Verdict.HELD);
        assertThat(refuted().code()).isZero();

        night("b", "Sweep.fast", null, Verdict.REFUTED);
        night("b", "Sweep.small", "512 MB", Verdict.REFUTED);
        night("b", "Sweep.small", "1024 MB", Verdict.HELD);
        night("c", "Sweep.fast", null, Verdict.UNDECIDED);
        night("d", "Sweep.fast", null, Verdict.ABORTED);
        CommandLineRun two = refuted();
        assertThat(two.code()).isEqualTo(ExitCode.NOT_HELD);
        assertThat(two.out().lines())
                .containsExactly(
                        "- `Sweep.fast` on aws, last in run b", "- `Sweep.small` at 512 MB on aws, last in run b");
        assertThat(refuted("--target", "localstack").out()).startsWith("No claim is refuted.");

        night("e", "Sweep.fast", null, Verdict.HELD);
        night("e", "Sweep.small", "512 MB", Verdict.HELD);
        assertThat(refuted().out()).startsWith("No claim is refuted.");
        assertThat(refuted().code()).isZero();
    }

    @Test
    void aFolderWithoutHistoryIsRefused() {
        CommandLineRun run = refuted();
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.error()).contains("--history (" + folder + ") must be the folder of a history");
    }
}
