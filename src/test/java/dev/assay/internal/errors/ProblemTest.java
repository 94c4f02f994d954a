package dev.assay.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsPage(Problem problem) {
        assertThat(Path.of(problem.page())).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageLeadsToTheMapAndItsGlossary(Problem problem) throws IOException {
        assertThat(Path.of(problem.page())).content().contains("](../architecture.md");
    }
}
