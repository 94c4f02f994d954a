package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.localstack.cleanup.DockerObject.Kind;
import dev.assay.testkit.SteppedTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemovalOnScriptedEngineTest {

    private static final RunLabels RUN = RunLabels.ofNewRun();

    private final ScriptedEngine engine = new ScriptedEngine();
    private final SteppedTime time = new SteppedTime();

    @Test
    void localStackGoesFirstAndNetworksAndVolumesLast() {
        engine.has(new DockerObject(Kind.VOLUME, "volume", false, RUN.forOthers()));
        engine.has(new DockerObject(Kind.NETWORK, "network", false, RUN.forOthers()));
        engine.has(instance("instance"));
        engine.has(localStack());
        Removed removed = remove();
        assertThat(engine.removed()).containsExactly("localstack", "instance", "network", "volume");
        assertThat(removed).isEqualTo(new Removed(2, 1, 1, List.of()));
    }

    @Test
    void anInstanceThatAppearsWhileLocalStackIsRemovedGoesToo() {
        engine.has(localStack());
        engine.willHave(instance("late"));
        assertThat(remove().containers()).isEqualTo(2);
        assertThat(engine.left()).isEmpty();
    }

    @Test
    void anInstanceThatAppearsAfterNothingWasLeftGoesToo() {
        engine.willHave(instance("late"));
        assertThat(remove().containers()).isOne();
        assertThat(engine.left()).isEmpty();
    }

    @Test
    void aRemovalThatSomebodyElseBeganIsWaitedFor() {
        engine.has(instance("slow"));
        engine.removesSlowly("slow");
        assertThat(remove()).isEqualTo(new Removed(1, 0, 0, List.of()));
    }

    @Test
    void anotherRunOfThisJvmIsNotTouched() {
        engine.has(new DockerObject(
                Kind.CONTAINER, "other", true, RunLabels.ofNewRun().forLocalStack()));
        assertThat(remove()).isEqualTo(Removed.NOTHING);
        assertThat(engine.left()).containsExactly("other");
    }

    @Test
    void whatCannotBeRemovedIsTriedUntilTheLimitAndThenTold() {
        engine.has(localStack());
        engine.has(instance("stuck"));
        engine.refuses("stuck", "device is busy");
        Removed removed = remove();
        assertThat(removed).isEqualTo(new Removed(1, 0, 0, List.of("container stuck: device is busy")));
        assertThat(time.passed()).isBetween(Removal.LIMIT, Removal.LIMIT.plus(Removal.BETWEEN_LOOKS));
    }

    @Test
    void anEngineThatStopsAnsweringIsTold() {
        engine.has(localStack());
        engine.isSilentAfter(1);
        assertThat(remove().failures()).containsExactly("run " + RUN.run() + ": no answer");
    }

    private Removed remove() {
        return new Removal(engine, time).of(RUN.run());
    }

    private static DockerObject localStack() {
        return new DockerObject(Kind.CONTAINER, "localstack", true, RUN.forLocalStack());
    }

    private static DockerObject instance(String id) {
        return new DockerObject(Kind.CONTAINER, id, true, RUN.forInstances());
    }
}
