package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountsTest {

    @TempDir
    private Path folder;

    @Test
    void ourGroupOfVersion1IsBelowTheMountOfItsController() throws IOException {
        Path memory = Files.createDirectories(folder.resolve("memory/user/session"));
        Mounts mounts = mounts(
                "30 25 0:26 / " + folder.resolve("memory") + " rw - cgroup cgroup rw,memory\n" + "31 25 0:27 / "
                        + folder + " rw - cgroup cgroup rw,cpu,cpuacct\n",
                "4:memory:/user/session\n2:cpu,cpuacct:/\n");
        assertThat(mounts.ownGroup("memory")).hasValue(memory);
        assertThat(mounts.ownGroup("cpuacct")).hasValue(folder);
        assertThat(mounts.ownGroup("pids")).isEmpty();
    }

    @Test
    void inAContainerThePathOfTheHostLeadsToTheMountItself() throws IOException {
        Mounts mounts =
                mounts("30 25 0:26 /docker/abc " + folder + " ro shared:1 - cgroup2 cgroup rw\n", "0::/docker/abc\n");
        assertThat(mounts.ownGroup()).hasValue(folder);
    }

    @Test
    void aPathThatLeavesTheMountIsNotFollowed() throws IOException {
        Mounts mounts = mounts("30 25 0:26 / " + folder + " rw - cgroup2 cgroup rw\n", "0::/../../..\n");
        assertThat(mounts.ownGroup()).hasValue(folder);
    }

    @Test
    void aSystemWithoutControlGroupsHasNone() {
        assertThat(new Mounts(folder.resolve("absent")).ownGroup()).isEmpty();
    }

    private Mounts mounts(String mountInfo, String groups) throws IOException {
        Path self = Files.createDirectory(folder.resolve("self"));
        Files.writeString(self.resolve("mountinfo"), mountInfo);
        Files.writeString(self.resolve("cgroup"), groups);
        return new Mounts(self);
    }
}
