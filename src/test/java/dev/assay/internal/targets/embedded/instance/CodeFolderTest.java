package dev.assay.internal.targets.embedded.instance;

import static dev.assay.internal.targets.embedded.instance.RunningFleet.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.targets.embedded.instance.functions.Actor;
import dev.assay.targets.Capability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function finds of its deployment package, and what it can do with it. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeFolderTest {

    private RunningFleet running;
    private Path code;
    private FunctionRevision revision;

    @BeforeAll
    void open() {
        running = new RunningFleet(FleetSettings.likeAws().withCpu(CpuScaling.UNSCALED));
        code = RunningFleet.unpack(running.fleet.codeFolder("package"));
        revision = new FunctionRevision(
                "package", "1", code, Actor.class.getName(), 512, Duration.ofSeconds(30), Map.of());
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void aProgramOfThePackageCanBeRun() throws IOException {
        Path program = Files.writeString(code.resolve("program.sh"), "#!/bin/sh\necho ran\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(text(running.act(revision, "execute", "./program.sh"))).isEqualTo("\"ran\\n\"");
    }

    @ParameterizedTest
    @CsvSource({".,atroot", "lib,inlib"})
    void nativeLibrariesAreFoundAtTheRootAndInLib(String folder, String name) throws IOException {
        assumeThat(RuntimeJars.nativeLibrary()).isPresent();
        Path library = Files.createDirectories(code.resolve(folder)).resolve("lib" + name + ".so");
        try (InputStream in = RuntimeJars.nativeLibrary().orElseThrow().openStream()) {
            Files.copy(in, library);
        }
        assertThat(text(running.act(revision, "loadLibrary", name))).isEqualTo("\"loaded\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-file", "program.sh"})
    void nothingInItCanBeChanged(String file) {
        assumeThat(running.fleet.capabilities().missing(Capability.PRIVATE_TMP)).isEmpty();
        assertThat(text(running.act(revision, "writeCode", file))).contains("Read-only file system");
        assertThat(code.resolve("new-file")).doesNotExist();
    }
}
