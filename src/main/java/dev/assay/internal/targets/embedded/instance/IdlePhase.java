package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.util.function.Consumer;

/**
 * The process waits for work and is frozen.
 *
 * @param parked its request, or several, which the next call answers
 */
record IdlePhase(Instance instance, InstanceProcess process, ParkedRequest parked, long sinceNanos) implements Phase {

    static IdlePhase begin(Instance instance, InstanceProcess process, ParkedRequest request) {
        process.log().cut();
        long now = instance.context().nanoTime().getAsLong();
        process.cpu().stop();
        return new IdlePhase(instance, process, request, now);
    }

    @Override
    public Step accept(Call next) {
        return BusyPhase.begin(instance, process, next, null, parked);
    }

    /** A thread of the function asks, too, before it is frozen: as on AWS, both wait, and get the same event. */
    @Override
    public Step next(ParkedRequest request) {
        return Step.to(new IdlePhase(instance, process, parked.and(request), sinceNanos));
    }

    @Override
    public Step exited() {
        return Step.to(new EndedPhase(instance));
    }

    @Override
    public Step end(Consumer<Call> unanswered) {
        return EndedPhase.kill(instance, process, () -> {});
    }

    @Override
    public boolean idleBefore(long nanoTime) {
        return sinceNanos - nanoTime < 0;
    }
}
