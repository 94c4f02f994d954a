package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerCheckTest {

    private static final Host HERE = new Host("laptop-1", "boot-1", "4026531836");
    private static final OwningProcess SELF = new OwningProcess(HERE, 10, "500", "ann");
    private static final OwningProcess OTHER = new OwningProcess(HERE, 20, "600", "ann");

    @Test
    void aProcessOfThatIdAndStartLives() {
        assertThat(seeing(Map.of(20L, "600")).of(OTHER)).isEqualTo(OwnerState.LIVES);
    }

    @Test
    void thisJvmLives() {
        assertThat(OwnerCheck.ofThisJvm().of(OwningProcess.self())).isEqualTo(OwnerState.LIVES);
    }

    @Test
    void withoutAProcessOfThatIdItEnded() {
        assertThat(seeing(Map.of(10L, "500")).of(OTHER)).isEqualTo(OwnerState.ENDED);
    }

    @Test
    void anotherProcessOfThatIdIsNotTheOwner() {
        assertThat(seeing(Map.of(20L, "601")).of(OTHER)).isEqualTo(OwnerState.ENDED);
    }

    @Test
    void anIdThatIsInUseByWhoKnowsWhomIsTakenForTheOwners() {
        assertThat(seeing(Map.of(20L, Host.NONE)).of(OTHER)).isEqualTo(OwnerState.LIVES);
        assertThat(seeing(Map.of(20L, "600")).of(new OwningProcess(HERE, 20, Host.NONE, "ann")))
                .isEqualTo(OwnerState.LIVES);
    }

    @Test
    void anotherHostsIsUnknownEvenWhereTheSameIdIsFree() {
        Host there = new Host("laptop-2", HERE.boot(), HERE.namespace());
        assertThat(seeing(Map.of()).of(new OwningProcess(there, 20, "600", "ann")))
                .isEqualTo(OwnerState.UNKNOWN);
    }

    @Test
    void aContainersProcessesAreUnknownToTheHostWhoseNameItHas() {
        Host container = new Host(HERE.name(), HERE.boot(), "4026532999");
        assertThat(seeing(Map.of()).of(new OwningProcess(container, 20, "600", "ann")))
                .isEqualTo(OwnerState.UNKNOWN);
    }

    @Test
    void beforeThisBootIsAWordOfItsOwn() {
        Host before = new Host(HERE.name(), "boot-0", HERE.namespace());
        assertThat(seeing(Map.of(20L, "600")).of(new OwningProcess(before, 20, "600", "ann")))
                .isEqualTo(OwnerState.BEFORE_THIS_BOOT);
    }

    @Test
    void whereOthersAreHiddenOnlyOurOwnCanBeSeenToHaveEnded() {
        OwnerCheck behindCurtains = new OwnerCheck(SELF, new ScriptedProcesses(Map.of(), true));
        assertThat(behindCurtains.of(OTHER)).isEqualTo(OwnerState.ENDED);
        assertThat(behindCurtains.of(new OwningProcess(HERE, 20, "600", "bob"))).isEqualTo(OwnerState.UNKNOWN);
    }

    private static OwnerCheck seeing(Map<Long, String> processes) {
        return new OwnerCheck(SELF, new ScriptedProcesses(processes, false));
    }

    private record ScriptedProcesses(Map<Long, String> starts, boolean othersAreHidden) implements Processes {

        @Override
        public Optional<String> startOf(long pid) {
            return Optional.ofNullable(starts.get(pid));
        }
    }
}
