package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.util.function.Consumer;

/** The instance is over; its process is gone, or was asked to end. */
record EndedPhase(Instance instance) implements Phase {

    /** Ends the process, then does something. */
    static Step kill(Instance instance, InstanceProcess process, Runnable then) {
        return new Step(new EndedPhase(instance), () -> {
            process.kill();
            then.run();
        });
    }

    @Override
    public Step start(String runtimeApi) {
        return new Step(this, () -> instance.owner().ended(instance));
    }

    @Override
    public Step accept(Call next) {
        return new Step(this, () -> instance.owner().orphaned(next));
    }

    @Override
    public Step next(ParkedRequest request) {
        return Step.to(this);
    }

    @Override
    public Step exited() {
        return Step.to(this);
    }

    @Override
    public Step end(Consumer<Call> unanswered) {
        return Step.to(this);
    }
}
