package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The call is over and the process about to ask for more work.
 *
 * @param call the next one, if it was given already; it waits for the process to ask
 */
record AnsweredPhase(
        Instance instance,
        InstanceProcess process,
        @Nullable Call call) implements Phase {

    static final Duration NEXT_REQUEST = Duration.ofSeconds(30);

    @Override
    public @Nullable Duration limit() {
        return call == null ? null : NEXT_REQUEST;
    }

    @Override
    public Step timeUp() {
        return end(instance.owner()::orphaned);
    }

    @Override
    public Step accept(Call next) {
        return Step.to(new AnsweredPhase(instance, process, next));
    }

    @Override
    public Step next(ParkedRequest request) {
        if (call == null) {
            return Step.to(IdlePhase.begin(instance, process, request));
        }
        process.log().cut();
        return BusyPhase.begin(instance, process, call, null, request);
    }

    @Override
    public Step exited() {
        return new Step(new EndedPhase(instance), orphan(instance.owner()::orphaned));
    }

    @Override
    public Step end(Consumer<Call> unanswered) {
        return EndedPhase.kill(instance, process, orphan(unanswered));
    }

    private Runnable orphan(Consumer<Call> unanswered) {
        return () -> {
            if (call != null) {
                unanswered.accept(call);
            }
        };
    }
}
