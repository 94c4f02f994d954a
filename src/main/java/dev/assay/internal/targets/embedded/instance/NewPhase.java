package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.io.IOException;
import java.util.function.Consumer;

/** The instance has its first call and no process yet. */
record NewPhase(Instance instance, Call call) implements Phase {

    @Override
    public Step start(String runtimeApi) throws IOException {
        CallMeter begin = new CallMeter(System.nanoTime(), 0L, null);
        InstanceIdentity identity = instance.identity();
        InstanceProcess process =
                instance.machine().start(identity.revision(), identity.name(), identity.logStream(), runtimeApi);
        InitPhase init = new InitPhase(new CallOnInstance(instance, process, call, begin, false, null));
        return new Step(init, () -> instance.watch(process));
    }

    @Override
    public Step next(ParkedRequest request) {
        throw new IllegalStateException("An instance that has no process cannot ask for an event");
    }

    @Override
    public Step exited() {
        return Step.to(this);
    }

    @Override
    public Step end(Consumer<Call> unanswered) {
        return new Step(new EndedPhase(instance), () -> unanswered.accept(call));
    }
}
