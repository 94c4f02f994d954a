package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {

    private static final String MACHINE_ID = "3d1219c7c4c5404aaa1f6d2a48adfda4";

    @TempDir
    Path root;

    @Test
    void theNameHasADigestOfTheMachineIdAndNotTheIdItself() throws IOException {
        write("etc/machine-id", MACHINE_ID + "\n");
        String name = Host.read(root, "runner").name();
        // printf 'dev.assay 3d1219c7c4c5404aaa1f6d2a48adfda4' | sha256sum | cut -c1-12
        assertThat(name).isEqualTo("runner-2b2ef09a10c8");
    }

    @Test
    void machinesOfOneNameAreToldApart() throws IOException {
        write("etc/machine-id", MACHINE_ID);
        Host one = Host.read(root, "runner");
        write("etc/machine-id", MACHINE_ID.replace('3', '4'));
        assertThat(Host.read(root, "runner").name()).isNotEqualTo(one.name());
    }

    @Test
    void bootAndNamespaceAreReadWhereTheSystemHasThem() throws IOException {
        write("proc/sys/kernel/random/boot_id", "b6d027bf-c433-416e-bc86-7caf592fd337\n");
        Files.createDirectories(root.resolve("proc/self/ns"));
        Files.createSymbolicLink(root.resolve("proc/self/ns/pid"), Path.of("pid:[4026531836]"));
        assertThat(Host.read(root, "laptop"))
                .isEqualTo(new Host("laptop", "b6d027bf-c433-416e-bc86-7caf592fd337", "4026531836"));
    }

    @Test
    void aSystemWithoutThemHasItsNameAlone() {
        assertThat(Host.read(root, "laptop")).isEqualTo(new Host("laptop", Host.NONE, Host.NONE));
    }

    @Test
    void nothingInItNeedsQuotesInAShell() {
        assertThat(Host.read(root, "Ann's $(laptop)\"").name()).isEqualTo("Ann_s___laptop__");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
