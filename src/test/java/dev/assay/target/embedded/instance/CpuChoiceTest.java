package dev.assay.target.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ways of holding CPU on machines that are made up: the one that runs this test has some and lacks others. */
class CpuChoiceTest {

    private static final Optional<String> THERE = Optional.empty();
    private static final Optional<String> NO_GROUP = Optional.of("the groups are read-only");
    private static final Optional<String> NO_CLOCK = Optional.of("the clocks are hidden");

    @Test
    void aControlGroupThatWasAskedForAndIsNotThereIsAnErrorThatSaysWhyAndWhatToDo() {
        InvalidInputException error = refusal(CpuScaling.CGROUP, NO_GROUP, THERE);
        assertThat(error.problem()).isEqualTo(Problem.CPU_SCALING);
        assertThat(error)
                .hasMessageContaining("assay.embedded.cpu (cgroup) must be possible on this machine")
                .hasMessageContaining("but the groups are read-only")
                .hasMessageContaining("Use auto")
                .hasMessageContaining("cpu-scaling");
    }

    @Test
    void aClosedLoopThatWasAskedForAndIsNotThereIsAnErrorThatSaysWhyAndWhatToDo() {
        InvalidInputException error = refusal(CpuScaling.CLOSED_LOOP, THERE, NO_CLOCK);
        assertThat(error.problem()).isEqualTo(Problem.CPU_SCALING);
        assertThat(error)
                .hasMessageContaining("assay.embedded.cpu (closed-loop) must be possible on this machine")
                .hasMessageContaining("but the clocks are hidden")
                .hasMessageContaining("Use auto")
                .hasMessageContaining("cpu-scaling");
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

    private static InvalidInputException refusal(
            CpuScaling wanted, Optional<String> groupMissing, Optional<String> closedLoopMissing) {
        return catchThrowableOfType(
                InvalidInputException.class, () -> CpuChoice.of(wanted, groupMissing, closedLoopMissing));
    }
}
