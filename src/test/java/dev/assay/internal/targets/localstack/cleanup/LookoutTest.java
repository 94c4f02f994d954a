package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private static final Host HERE = new Host("laptop-1", "boot-1", "4026531836");
    private static final Owner SELF = new Owner(HERE, 10, "500", "ann");
    private static final Owner OTHER = new Owner(HERE, 20, "600", "ann");

    @Test
    void aProcessOfThatIdAndStartLives() {
        assertThat(seeing(Map.of(20L, "600")).of(OTHER)).isEqualTo(Life.LIVES);
    }

    @Test
    void thisJvmLives() {
        assertThat(Lookout.ofThisJvm().of(Owner.self())).isEqualTo(Life.LIVES);
    }

    @Test
    void withoutAProcessOfThatIdItEnded() {
        assertThat(seeing(Map.of(10L, "500")).of(OTHER)).isEqualTo(Life.ENDED);
    }

    @Test
    void anotherProcessOfThatIdIsNotTheOwner() {
        assertThat(seeing(Map.of(20L, "601")).of(OTHER)).isEqualTo(Life.ENDED);
    }

    @Test
    void anIdThatIsInUseByWhoKnowsWhomIsTakenForTheOwners() {
        assertThat(seeing(Map.of(20L, Host.NONE)).of(OTHER)).isEqualTo(Life.LIVES);
        assertThat(seeing(Map.of(20L, "600")).of(new Owner(HERE, 20, Host.NONE, "ann")))
                .isEqualTo(Life.LIVES);
    }

    @Test
    void anotherHostsIsUnknownEvenWhereTheSameIdIsFree() {
        Host there = new Host("laptop-2", HERE.boot(), HERE.namespace());
        assertThat(seeing(Map.of()).of(new Owner(there, 20, "600", "ann"))).isEqualTo(Life.UNKNOWN);
    }

    @Test
    void aContainersProcessesAreUnknownToTheHostWhoseNameItHas() {
        Host container = new Host(HERE.name(), HERE.boot(), "4026532999");
        assertThat(seeing(Map.of()).of(new Owner(container, 20, "600", "ann"))).isEqualTo(Life.UNKNOWN);
    }

    @Test
    void beforeThisBootIsAWordOfItsOwn() {
        Host before = new Host(HERE.name(), "boot-0", HERE.namespace());
        assertThat(seeing(Map.of(20L, "600")).of(new Owner(before, 20, "600", "ann")))
                .isEqualTo(Life.BEFORE_THIS_BOOT);
    }

    @Test
    void whereOthersAreHiddenOnlyOurOwnCanBeSeenToHaveEnded() {
        Lookout behindCurtains = new Lookout(SELF, new ScriptedProcesses(Map.of(), true));
        assertThat(behindCurtains.of(OTHER)).isEqualTo(Life.ENDED);
        assertThat(behindCurtains.of(new Owner(HERE, 20, "600", "bob"))).isEqualTo(Life.UNKNOWN);
    }

    private static Lookout seeing(Map<Long, String> processes) {
        return new Lookout(SELF, new ScriptedProcesses(processes, false));
    }

    private record ScriptedProcesses(Map<Long, String> starts, boolean othersAreHidden) implements Processes {

        @Override
        public Optional<String> startOf(long pid) {
            return Optional.ofNullable(starts.get(pid));
        }
    }
}
