package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.testkit.TinyDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache folder whose disk is full is named; what can do without it goes on. */
class CacheFolderFullTest {

    @TempDir
    private Path folder;

    @Test
    void aRunThatFindsNoRoomNamesTheFolderAndTheReason() throws Exception {
        try (TinyDisk disk = TinyDisk.mounted(folder, 24)) {
            FleetSettings settings = FleetSettings.likeAws()
                    .withFolders(disk.path().resolve("runs"), disk.path().resolve("archives"));
            assertThatThrownBy(() -> Fleet.open(settings, System::nanoTime))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("cache folder of the embedded target (" + disk.path() + "/runs/run-")
                    .hasMessageContaining("must be writable: No space left on device. Free some space")
                    .hasMessageContaining("XDG_CACHE_HOME. See docs/errors/output-folder.md");
            assertThat(disk.path().resolve("runs")).isEmptyDirectory();
        }
    }

    @Test
    void aRunGoesOnWithoutTheArchiveThatHasNoRoomAndSaysSo() throws Exception {
        assumeThat(AwsRuntime.isUsable()).isTrue();
        try (TinyDisk disk = TinyDisk.mounted(folder, 24)) {
            AwsRuntime runtime = AwsRuntime.unpack(folder);
            ClassArchive archive = ClassArchive.provide(runtime, disk.path().resolve("archives"), folder);
            assertThat(archive.file()).isNull();
            assertThat(runtime.with(archive).description())
                    .endsWith("about twice as long (" + disk.path() + "/archives: No space left on device)");
        }
    }
}
