package dev.assay.internal.trace;

import dev.assay.data.TracedInvocation;
import java.time.Duration;

/**
 * A call that triggered an invocation. An invocation that got a batch has one for each record of it, and a call can trigger several.
 *
 * @param cause the call
 * @param effect the invocation
 * @param place of the record in the event of the invocation, from 0
 * @param evidence how the cause is known
 * @param repetition whether the same effect came before
 */
public record Link(MadeCall cause, TracedInvocation effect, int place, Evidence evidence, Repetition repetition) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** From the beginning of the call to that of the handler, each by the clock of its instance, in milliseconds. */
    public double latencyMillis() {
        return Duration.between(cause.call().startedAt(), effect.startedAt()).toNanos() / NANOS_PER_MILLI;
    }

    String from() {
        return cause.by().component();
    }

    String to() {
        return effect.component();
    }
}
