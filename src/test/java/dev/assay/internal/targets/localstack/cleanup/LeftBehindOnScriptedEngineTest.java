package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.localstack.cleanup.DockerObject.Kind;
import dev.assay.testkit.SteppedTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeftBehindOnScriptedEngineTest {

    private static final Host HERE = new Host("laptop-1", "boot-1", "4026531836");
    private static final Host BEFORE = new Host("laptop-1", "boot-0", "4026531836");
    private static final Host ELSEWHERE = new Host("laptop-2", "boot-1", "4026531836");
    private static final long LIVING = 20;

    private final ScriptedEngine engine = new ScriptedEngine();

    @Test
    void runsThatEndedAreRemovedAndTheOthersStay() {
        has("ended", RunLabels.ofRun("1", new OwningProcess(HERE, 21, "600", "ann")));
        has("reused-id", RunLabels.ofRun("2", new OwningProcess(HERE, LIVING, "599", "ann")));
        has("living", RunLabels.ofRun("3", new OwningProcess(HERE, LIVING, "600", "ann")));
        has("elsewhere", RunLabels.ofRun("4", new OwningProcess(ELSEWHERE, 21, "600", "ann")));
        has("kept", RunLabels.ofKept());
        Removed removed = remove();
        assertThat(engine.left()).containsExactlyInAnyOrder("living", "elsewhere", "kept");
        assertThat(removed).isEqualTo(new Removed(2, 0, 0, List.of()));
        assertThat(removed.text()).contains("2 containers");
    }

    @Test
    void networksAndVolumesOfARunThatEndedAreRemovedToo() {
        Map<String, String> labels =
                RunLabels.ofRun("1", new OwningProcess(HERE, 21, "600", "ann")).forOthers();
        engine.has(new DockerObject(Kind.NETWORK, "network", false, labels));
        engine.has(new DockerObject(Kind.VOLUME, "volume", false, labels));
        assertThat(remove().text()).contains("1 network, 1 volume");
        assertThat(engine.left()).isEmpty();
    }

    @Test
    void ofARunBeforeThisBootOnlyWhatStandsStillIsRemoved() {
        has("stopped", false, RunLabels.ofRun("1", new OwningProcess(BEFORE, LIVING, "600", "ann")));
        has("running", true, RunLabels.ofRun("2", new OwningProcess(BEFORE, LIVING, "600", "ann")));
        has("stopped-beside-running", false, RunLabels.ofRun("2", new OwningProcess(BEFORE, LIVING, "600", "ann")));
        remove();
        assertThat(engine.left()).containsExactlyInAnyOrder("running", "stopped-beside-running");
    }

    @Test
    void whatHasLabelsThatCannotBeReadStaysWithAllOfItsRun() {
        RunLabels labels = RunLabels.ofRun("1", new OwningProcess(HERE, 21, "600", "ann"));
        has("whole", labels);
        Map<String, String> broken = new HashMap<>(labels.forInstances());
        broken.put("dev.assay.pid", "?");
        engine.has(new DockerObject(Kind.CONTAINER, "broken", true, broken));
        assertThat(remove()).isEqualTo(Removed.NOTHING);
    }

    @Test
    void anEngineWithNothingOfOursHasNothingToTell() {
        engine.has(new DockerObject(Kind.CONTAINER, "foreign", true, Map.of("org.testcontainers", "true")));
        assertThat(remove().text()).isEmpty();
        assertThat(engine.left()).containsExactly("foreign");
    }

    @Test
    void anEngineThatDoesNotAnswerIsTold() {
        engine.isSilentAfter(0);
        assertThat(remove().failures()).containsExactly("what earlier runs left could not be listed: no answer");
    }

    private Removed remove() {
        OwnerCheck ownerCheck = new OwnerCheck(new OwningProcess(HERE, 10, "500", "ann"), new OneLivingProcess());
        return new LeftBehind(engine, ownerCheck, new SteppedTime()).remove();
    }

    private void has(String id, RunLabels labels) {
        has(id, true, labels);
    }

    private void has(String id, boolean running, RunLabels labels) {
        engine.has(new DockerObject(Kind.CONTAINER, id, running, labels.forInstances()));
    }

    private record OneLivingProcess() implements Processes {

        @Override
        public Optional<String> startOf(long pid) {
            return pid == LIVING ? Optional.of("600") : Optional.empty();
        }

        @Override
        public boolean othersAreHidden() {
            return false;
        }
    }
}
