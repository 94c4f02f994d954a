package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @Test
    void aCommandRunsInAJvmWithTheClassPathOfTheProjectAndHandsItsExitCodeOn() {
        Project here = new Project(Path.of(""));
        assertThat(here.run(List.of("--version"), "target/nothing")).isZero();
        assertThat(here.run(List.of("explain", "nothing"), "target/nothing")).isEqualTo(2);
    }

    @Test
    void aFolderWithoutAProjectIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> new Project(empty).run(List.of("list"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must hold the pom.xml of a project with experiments");
    }
}
