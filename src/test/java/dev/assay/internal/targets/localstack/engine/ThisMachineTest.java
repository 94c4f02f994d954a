package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.Info;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThisMachineTest {

    @TempDir
    Path proc;

    @Test
    void isReadFromTheKernelsFiles() throws IOException {
        assertThat(machine()).isEqualTo(new ThisMachine("6.1.0-40-amd64", 2, 8_340_000_768L));
    }

    @Test
    void anEngineWithTheSameKernelProcessorsAndMemoryIsHere() throws IOException {
        assertThat(machine().differs(info(ScriptedEngine.INFO))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6.1.0-40-amd64, 6.12.5-linuxkit, another kernel (6.12.5-linuxkit) than this process (6.1.0-40-amd64)",
        "\"NCPU\":2, \"NCPU\":8, sees 8 processors",
        "8340000768, 4170000384, 4170000384 bytes of memory"
    })
    void anEngineThatDiffersIsElsewhere(String here, String there, String reason) throws IOException {
        assertThat(machine().differs(info(ScriptedEngine.INFO.replace(here, there))))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @Test
    void whereThereIsNoLinuxTheEngineIsInAVirtualMachine() throws IOException {
        assertThat(ThisMachine.read(proc.resolve("none")).differs(info(ScriptedEngine.INFO)))
                .hasValueSatisfying(text -> assertThat(text).contains("virtual machine"));
    }

    private ThisMachine machine() throws IOException {
        Files.createDirectories(proc.resolve("sys/kernel"));
        Files.writeString(proc.resolve("sys/kernel/osrelease"), "6.1.0-40-amd64\n");
        Files.writeString(proc.resolve("stat"), "cpu  9 9 9 9\ncpu0 4 4 4 4\ncpu1 5 5 5 5\nintr 77\n");
        Files.writeString(proc.resolve("meminfo"), "MemTotal:        8144532 kB\nMemFree:  5 kB\n");
        return ThisMachine.read(proc);
    }

    private static Info info(String json) throws IOException {
        return new ObjectMapper().readValue(json, Info.class);
    }
}
