package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaRuntimeTest {

    @ParameterizedTest
    @CsvSource({"17, java17", "19, java21", "21, java21", "24, java25", "25, java25", "99, java25"})
    void isTheOldestThatRunsWhatThisJvmRuns(int release, String runtime) {
        assertThat(JavaRuntime.choose(Set.of(), release)).isEqualTo(runtime);
    }

    @Test
    void isOneThatHasAnImageWhereImagesAreNamed() {
        assertThat(JavaRuntime.choose(Set.of("java21", "python3.12"), 17)).isEqualTo("java21");
        assertThat(JavaRuntime.choose(Set.of("java25", "java17"), 17)).isEqualTo("java17");
    }

    @Test
    void isTheNewestImageWhereNoneIsNewEnough() {
        assertThat(JavaRuntime.choose(Set.of("java17", "java21"), 25)).isEqualTo("java21");
    }

    @Test
    void isAsPublishedWhereOnlyOtherLanguagesHaveImagesOfTheirOwn() {
        assertThat(JavaRuntime.choose(Set.of("python3.12"), 17)).isEqualTo("java17");
    }
}
