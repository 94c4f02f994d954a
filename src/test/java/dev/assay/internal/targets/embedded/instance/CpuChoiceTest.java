package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** Ways of holding CPU on machines that are made up: the one that runs this test has some and lacks others. */
class CpuChoiceTest {

    private static final Optional<String> THERE = Optional.empty();
    private static final Optional<String> NO_GROUP = Optional.of("the groups are read-only");
    private static final Optional<String> NO_CLOCK = Optional.of("the clocks are hidden");

    @Test
    void aControlGroupThatWasAskedForAndIsNotThereIsAnErrorThatSaysWhyAndWhatToDo() {
        assertRefused(() -> CpuChoice.of(CpuScaling.CGROUP, NO_GROUP, THERE))
                .withMessageContaining("assay.embedded.cpu (cgroup) must be possible on this machine")
                .withMessageContaining("but the groups are read-only");
    }

    @Test
    void aClosedLoopThatWasAskedForAndIsNotThereIsAnErrorThatSaysWhyAndWhatToDo() {
        assertRefused(() -> CpuChoice.of(CpuScaling.CLOSED_LOOP, THERE, NO_CLOCK))
                .withMessageContaining("assay.embedded.cpu (closed-loop) must be possible on this machine")
                .withMessageContaining("but the clocks are hidden");
    }

    @Test
    void whatWasAskedForAndIsThereIsTakenEvenIfThereIsBetter() {
        assertThat(CpuChoice.of(CpuScaling.CGROUP, THERE, NO_CLOCK)).isEqualTo(CpuScaling.CGROUP);
        assertThat(CpuChoice.of(CpuScaling.CLOSED_LOOP, THERE, THERE)).isEqualTo(CpuScaling.CLOSED_LOOP);
        assertThat(CpuChoice.of(CpuScaling.UNSCALED, THERE, THERE)).isEqualTo(CpuScaling.UNSCALED);
    }

    @Test
    void autoTakesTheBestThatIsThere() {
        assertThat(CpuChoice.of(CpuScaling.AUTO, THERE, THERE)).isEqualTo(CpuScaling.CGROUP);
        assertThat(CpuChoice.of(CpuScaling.AUTO, NO_GROUP, THERE)).isEqualTo(CpuScaling.CLOSED_LOOP);
        assertThat(CpuChoice.of(CpuScaling.AUTO, NO_GROUP, NO_CLOCK)).isEqualTo(CpuScaling.UNSCALED);
    }

    private static ThrowableAssertAlternative<InvalidInputException> assertRefused(ThrowingCallable choice) {
        return assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(choice)
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.CPU_SCALING))
                .withMessageContaining("Use auto")
                .withMessageContaining(Problem.CPU_SCALING.page());
    }
}
