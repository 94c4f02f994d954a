package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The handler has an event. */
record BusyPhase(CallOnInstance call, Duration limit, long deadlineMillis) implements Phase {

    /** Gives the waiting process a call, whose time begins now. */
    static Step begin(
            Instance instance, InstanceProcess process, Call call, @Nullable Long initNanos, ParkedRequest request) {
        process.cpu().proceed();
        CallMeter meter = CallMeter.start(process, instance.machine().host());
        CallOnInstance begun = new CallOnInstance(instance, process, call, meter, true, initNanos);
        return give(begun, begun.timeout(), request);
    }

    /** Gives the waiting process a call whose time began with INIT. */
    static Step goOn(CallOnInstance call, ParkedRequest request) {
        call.process().cpu().proceed();
        return give(call, call.timeout().minusNanos(call.meter().elapsedNanos()), request);
    }

    private static Step give(CallOnInstance call, Duration limit, ParkedRequest request) {
        call.process().log().begin(call.call().requestId());
        long deadline = System.currentTimeMillis() + limit.toMillis();
        BusyPhase busy = new BusyPhase(call, limit, deadline);
        return new Step(busy, () -> busy.give(request));
    }

    private void give(ParkedRequest request) {
        try {
            request.answer(call.call().invocation(), deadlineMillis);
        } catch (IOException e) {
            // Its end tells the call what happened.
            call.process().kill();
        }
    }

    @Override
    public Step timeUp() {
        return call.timedOut();
    }

    /** The handler, or one of its threads, asks during the call: as on AWS, it gets the same event; the time runs on. */
    @Override
    public Step next(ParkedRequest request) {
        return new Step(this, () -> give(request));
    }

    @Override
    public boolean isOnOther(String requestId) {
        return !call.is(requestId);
    }

    @Override
    public Step response(String requestId, byte[] body) {
        if (!call.is(requestId)) {
            return Step.to(this);
        }
        Instance instance = call.instance();
        Runnable completion = call.complete(call.report(Ending.RESPONSE, body, null));
        return new Step(new AnsweredPhase(instance, call.process(), null), () -> {
            instance.owner().available(instance);
            completion.run();
        });
    }

    @Override
    public Step error(String requestId, String errorType, byte[] body) {
        if (!call.is(requestId)) {
            return Step.to(this);
        }
        EndReport report = call.report(Ending.HANDLER_ERROR, body, ErrorPayload.typeOf(body, errorType));
        return Step.to(new FailedPhase(call, report));
    }

    @Override
    public Step exited() {
        return call.ended(call.exitReport(Ending.PROCESS_EXITED));
    }

    @Override
    public Step end(Consumer<Call> unanswered) {
        return call.endProcess(unanswered);
    }
}
