package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.time.Duration;
import java.util.function.Consumer;

/** The handler failed; the call waits until the process has written the stack to its log, after which it asks for more work. */
record FailedPhase(CallOnInstance call, EndReport failure) implements Phase {

    @Override
    public Duration limit() {
        return AnsweredPhase.NEXT_REQUEST;
    }

    @Override
    public Step timeUp() {
        return EndedPhase.kill(call.instance(), call.process(), call.complete(failure));
    }

    @Override
    public Step next(ParkedRequest request) {
        Instance instance = call.instance();
        Runnable completion = call.complete(failure);
        return new Step(IdlePhase.begin(instance, call.process(), request), () -> {
            instance.owner().available(instance);
            completion.run();
        });
    }

    @Override
    public Step exited() {
        return call.ended(failure);
    }

    @Override
    public Step end(Consumer<Call> unanswered) {
        return call.endProcess(unanswered);
    }
}
