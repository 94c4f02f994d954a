package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir
    private Path folder;

    private AwsRuntime runtime;

    @BeforeEach
    void unpack() throws IOException {
        assumeThat(AwsRuntime.isUsable()).isTrue();
        runtime = AwsRuntime.unpack(folder);
    }

    @Test
    void itIsMadeOnceAndThenKept() throws IOException {
        Path first =
                ClassArchive.provide(runtime, folder.resolve("cache"), folder).file();
        FileTime made = Files.getLastModifiedTime(first);
        Path second =
                ClassArchive.provide(runtime, folder.resolve("cache"), folder).file();
        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second)).isEqualTo(made);
        assertThat(Files.size(first)).isGreaterThan(1_000_000);
    }

    @Test
    void aCacheThatCannotBeWrittenIsNotFatal() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        ClassArchive archive = ClassArchive.provide(runtime, file.resolve("cache"), folder);
        assertThat(archive.file()).isNull();
        assertThat(runtime.with(archive).description())
                .contains("no class data archive, so cold starts take about twice as long", file.toString());
    }
}
