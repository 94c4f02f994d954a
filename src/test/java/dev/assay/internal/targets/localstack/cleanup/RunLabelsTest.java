package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLabelsTest {

    private static final OwningProcess OWNER =
            new OwningProcess(new Host("laptop-1", "b6d027bf-c433", "4026531836"), 42, "987654", "Ann O'Neill $HOME");

    @Test
    void theOwnerIsReadBackFromWhateverCarriesThem() {
        RunLabels labels = RunLabels.ofRun("cafe", OWNER);
        assertThat(RunLabels.ownerIn(labels.forLocalStack())).contains(OWNER);
        assertThat(RunLabels.ownerIn(labels.forInstances())).contains(OWNER);
        assertThat(RunLabels.ownerIn(labels.forOthers())).contains(OWNER);
    }

    @Test
    void localStackIsToldFromItsInstances() {
        RunLabels labels = RunLabels.ofRun("cafe", OWNER);
        assertThat(RunLabels.areLocalStacks(labels.forLocalStack())).isTrue();
        assertThat(RunLabels.areLocalStacks(labels.forInstances())).isFalse();
    }

    @Test
    void flagsSayTheSameWithoutACharacterThatAShellReads() {
        RunLabels labels = RunLabels.ofRun("cafe", OWNER);
        String flags = labels.flagsForInstances();
        assertThat(flags).matches("(-l [a-z.]+=[A-Za-z0-9._-]+ ?)+");
        Map<String, String> read = new HashMap<>();
        Arrays.stream(flags.split(" ?-l ", -1))
                .filter(flag -> !flag.isEmpty())
                .map(flag -> flag.split("=", 2))
                .forEach(pair -> read.put(pair[0], pair[1]));
        assertThat(read).isEqualTo(labels.forInstances());
    }

    @Test
    void twoRunsOfOneJvmAreToldApart() {
        RunLabels one = RunLabels.ofNewRun();
        RunLabels other = RunLabels.ofNewRun();
        assertThat(one.run()).isNotEqualTo(other.run());
        assertThat(RunLabels.ownerIn(one.forOthers())).isEqualTo(RunLabels.ownerIn(other.forOthers()));
    }

    @Test
    void whatIsKeptBelongsToNoRunAndIsLabelledTheSameEachTime() {
        Map<String, String> kept = RunLabels.ofKept().forLocalStack();
        assertThat(kept)
                .doesNotContainKey(RunLabels.RUN)
                .isEqualTo(RunLabels.ofKept().forLocalStack());
        assertThat(RunLabels.ofKept().flagsForInstances())
                .isEqualTo(RunLabels.ofKept().flagsForInstances());
        assertThat(RunLabels.ownerIn(kept)).isEmpty();
    }

    @Test
    void labelsOfOthersNameNoOwner() {
        assertThat(RunLabels.ownerIn(Map.of("org.testcontainers", "true", "org.testcontainers.sessionId", "1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.assay.run",
                "dev.assay.host",
                "dev.assay.boot",
                "dev.assay.pids",
                "dev.assay.pid",
                "dev.assay.started",
                "dev.assay.user"
            })
    void labelsThatLackOneNameNoOwner(String missing) {
        Map<String, String> labels =
                new HashMap<>(RunLabels.ofRun("cafe", OWNER).forOthers());
        assertThat(labels.remove(missing)).isNotNull();
        assertThat(RunLabels.ownerIn(labels)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "0", "99999999999999999999"})
    void aProcessIdThatIsNoneNamesNoOwner(String pid) {
        Map<String, String> labels =
                new HashMap<>(RunLabels.ofRun("cafe", OWNER).forOthers());
        labels.put("dev.assay.pid", pid);
        assertThat(RunLabels.ownerIn(labels)).isEmpty();
    }
}
