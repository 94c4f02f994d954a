package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One phase of an instance's life, and what each event means in it. All methods are called under the instance's lock. What must
 * wait until that is free (telling others, writing, ending the process) goes into the step that is returned.
 *
 * <p>In order: new, INIT, busy, answered (or failed), idle, busy again, ...; ended, from any of them.
 */
interface Phase {

    /** How long it may last before its time is up; null if it may last for ever. */
    default @Nullable Duration limit() {
        return null;
    }

    /** The limit has passed. */
    default Step timeUp() {
        return Step.to(this);
    }

    /** The process is to be started. */
    default Step start(String runtimeApi) throws IOException {
        throw notNow();
    }

    /** The instance, which said that it is available, is given a call. */
    default Step accept(Call next) {
        throw notNow();
    }

    /** The process asks for its next event. */
    Step next(ParkedRequest request);

    /** Whether it is at work on another request than this one. */
    default boolean isOnOther(String requestId) {
        return false;
    }

    /** The handler returned. */
    default Step response(String requestId, byte[] body) {
        return Step.to(this);
    }

    /** The handler failed. */
    default Step error(String requestId, String errorType, byte[] body) {
        return Step.to(this);
    }

    /** INIT failed. */
    default Step initError(String errorType, byte[] body) {
        return Step.to(this);
    }

    /** The process is gone, and nothing more will come from it. */
    Step exited();

    /** Whoever keeps the instance ends it now; {@code unanswered} gets the call that it has. */
    Step end(Consumer<Call> unanswered);

    /** Whether it has waited for work since before a moment. */
    default boolean idleBefore(long nanoTime) {
        return false;
    }

    private IllegalStateException notNow() {
        return new IllegalStateException(
                "An instance is not in the phase for this: " + getClass().getSimpleName());
    }
}
