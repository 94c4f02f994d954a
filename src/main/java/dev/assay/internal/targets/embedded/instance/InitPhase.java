package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** INIT: the process makes its handler, with all the CPU that it wants, until it asks for its first event. */
final class InitPhase implements Phase {

    private final CallOnInstance call;
    private @Nullable EndReport failure;

    InitPhase(CallOnInstance call) {
        this.call = call;
    }

    @Override
    public Duration limit() {
        return isWithinCall() ? call.timeout() : call.instance().context().initLimit();
    }

    @Override
    public Step timeUp() {
        if (isWithinCall()) {
            return call.timedOut();
        }
        return call.endProcess(call.instance().owner()::initTooLong);
    }

    @Override
    public Step next(ParkedRequest request) {
        call.process().cpu().limit(call.instance().share());
        // INIT that is done again is part of the call: its time counts in the call's duration, once.
        return isWithinCall()
                ? BusyPhase.goOn(call.reached(), request)
                : BusyPhase.begin(
                        call.instance(),
                        call.process(),
                        call.call(),
                        call.meter().elapsedNanos(),
                        request);
    }

    private boolean isWithinCall() {
        return call.instance().identity().initWithinCall();
    }

    @Override
    public Step initError(String errorType, byte[] body) {
        failure = call.report(Ending.INIT_ERROR, body, ErrorPayload.typeOf(body, errorType));
        return Step.to(this);
    }

    @Override
    public Step exited() {
        return call.ended(failure != null ? failure : call.exitReport(Ending.INIT_ERROR));
    }

    @Override
    public Step end(Consumer<Call> unanswered) {
        return call.endProcess(unanswered);
    }
}
