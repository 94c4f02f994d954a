package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Version 2 against plain files of the kernel's names: many machines that test this have version 1 only. */
class ControlGroupV2OnPlainFilesTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        folder = Files.createDirectory(parent.resolve("one"));
        for (String file : new String[] {"cpu.max", "memory.max", "memory.swap.max", "cgroup.procs"}) {
            Files.createFile(folder.resolve(file));
        }
        Files.writeString(folder.resolve("cpu.stat"), "usage_usec 1234\nuser_usec 1000\n");
        Files.writeString(folder.resolve("memory.events"), "oom 1\noom_kill 0\n");
        Files.writeString(folder.resolve("memory.peak"), "1048576\n");
    }

    @Test
    void limitsAreWrittenAsTheKernelReadsThem() {
        ControlGroup group = new ControlGroupV2(parent, "one");
        group.limitCpu(0.5);
        group.limitMemory(134_217_728);
        group.admit(42);
        assertThat(folder.resolve("cpu.max")).hasContent("10000 20000");
        assertThat(folder.resolve("memory.max")).hasContent("134217728");
        assertThat(folder.resolve("memory.swap.max")).hasContent("0");
        assertThat(folder.resolve("cgroup.procs")).hasContent("42");
    }

    @Test
    void countsAreRead() throws IOException {
        ControlGroup group = new ControlGroupV2(parent, "one");
        assertThat(group.cpuNanos()).hasValue(1_234_000);
        assertThat(group.peakMemoryBytes()).hasValue(1_048_576);
        assertThat(group.exceededMemory()).isFalse();
        Files.writeString(folder.resolve("memory.events"), "oom 1\noom_kill 1\n");
        assertThat(group.exceededMemory()).isTrue();
    }
}
