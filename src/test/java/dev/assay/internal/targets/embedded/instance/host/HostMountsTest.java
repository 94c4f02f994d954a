package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMountsTest {

    // Not below /tmp, which each instance has to itself.
    @TempDir(factory = BesideTmp.class)
    private Path folder;

    @Test
    void foldersThatCanBeWrittenToAreListed() throws IOException {
        Path data = Files.createDirectories(folder.resolve("my data"));
        Path fixed = Files.createDirectories(folder.resolve("fixed"));
        Path table = Files.writeString(
                folder.resolve("mounts"),
                "/dev/sda1 / ext4 rw,relatime 0 0\nproc /proc proc rw 0 0\ntmpfs /dev/shm tmpfs rw 0 0\n/dev/sdb1 "
                        + data.toString().replace(" ", "\\040") + " ext4 rw,relatime 0 0\n/dev/sdc1 " + fixed
                        + " ext4 ro,relatime 0 0\n/dev/sdd1 " + folder + "/gone ext4 rw 0 0\n");

        assertThat(HostMounts.writable(table, HiddenPlaces.ofThisHost(List.of())))
                .containsExactly(data);
    }

    @Test
    void aSystemWithoutSuchATableHasNone() {
        assertThat(HostMounts.writable(folder.resolve("absent"), HiddenPlaces.ofThisHost(List.of())))
                .isEmpty();
    }
}
