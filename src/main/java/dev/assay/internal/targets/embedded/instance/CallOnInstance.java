package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call that an instance with a process has, measured since its begin.
 *
 * @param handlerReached whether the process was given the event, which comes after INIT
 * @param initNanos duration of the INIT that it waited for; absent on a warm instance and before INIT is over
 */
record CallOnInstance(
        Instance instance,
        InstanceProcess process,
        Call call,
        CallMeter meter,
        boolean handlerReached,
        @Nullable Long initNanos) {

    /** The process is given the event. */
    CallOnInstance reached() {
        return new CallOnInstance(instance, process, call, meter, true, initNanos);
    }

    boolean is(String requestId) {
        return call.requestId().equals(requestId);
    }

    Duration timeout() {
        return instance.identity().revision().timeout();
    }

    /** How it ended, measured now. */
    EndReport report(Ending ending, byte[] payload, @Nullable String errorType) {
        return meter.end(process, instance.machine().host(), ending, payload, errorType);
    }

    /** How it ended when the process exited, by itself or because it wanted too much memory. */
    EndReport exitReport(Ending byItself) {
        String requestId = call.requestId();
        ExitStatus status = process.exitStatus();
        return process.exceededMemory()
                ? report(Ending.OUT_OF_MEMORY, ErrorPayload.outOfMemory(requestId, status), ErrorPayload.OUT_OF_MEMORY)
                : report(byItself, ErrorPayload.exited(requestId, status), ErrorPayload.EXITED);
    }

    /** Asks the process what it has to tell; what is returned then completes the call, outside the lock. */
    Runnable complete(EndReport report) {
        Double share = instance.machine().scalesCpu() ? Double.valueOf(instance.share()) : null;
        InvocationEnd end = report.complete(instance.identity().logStream(), process, handlerReached, initNanos, share);
        return () -> call.end().complete(end);
    }

    /** It ended with the process, which is gone. */
    Step ended(EndReport report) {
        return new Step(new EndedPhase(instance), complete(report));
    }

    /** It took too long, and ends with the process. */
    Step timedOut() {
        byte[] payload = ErrorPayload.timedOut(call.requestId(), timeout().toMillis() / 1000.0);
        EndReport report =
                report(Ending.TIMED_OUT, payload, ErrorPayload.TIMED_OUT).noLongerThan(timeout());
        return EndedPhase.kill(instance, process, complete(report));
    }

    /** Ends the process, but not the call: {@code unanswered} gets it. */
    Step endProcess(Consumer<Call> unanswered) {
        return EndedPhase.kill(instance, process, () -> unanswered.accept(call));
    }
}
