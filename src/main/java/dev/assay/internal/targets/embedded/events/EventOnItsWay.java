package dev.assay.internal.targets.embedded.events;

import dev.assay.internal.targets.embedded.events.AttemptEnd.Kind;
import dev.assay.internal.targets.embedded.events.EventEnd.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One event from its acceptance to its end. Its attempts are made one after the other, so that nothing here needs a lock. */
final class EventOnItsWay {

    private final QueuedEvent event;
    private final EventQueue queue;
    private int errors;
    private int refusals;
    private @Nullable AttemptEnd lastCall;

    EventOnItsWay(QueuedEvent event, EventQueue queue) {
        this.event = event;
        this.queue = queue;
    }

    void attempt() {
        if (queue.isDropped()) {
            return;
        }
        Optional<EventSettings> settings = queue.service().settings(event.function());
        if (settings.isEmpty()) {
            queue.forget(this);
        } else if (!queue.time().now().isBefore(expiry(settings.get()))) {
            end(Condition.EVENT_AGE_EXCEEDED, settings.get());
        } else {
            var unused = queue.service()
                    .attempt(event)
                    .exceptionally(failure -> AttemptEnd.of(Kind.NOT_NOW))
                    .thenAcceptAsync(this::attempted, queue.workers());
        }
    }

    /** Settings are those of the end of the attempt: they may have changed meanwhile. */
    private void attempted(AttemptEnd end) {
        Optional<EventSettings> settings = queue.service().settings(event.function());
        if (end.reachedTheFunction()) {
            lastCall = end;
        }
        if (settings.isEmpty() || end.kind() == Kind.GONE) {
            queue.forget(this);
        } else if (!queue.isDropped()) {
            proceed(end.kind(), settings.get());
        }
    }

    private void proceed(Kind kind, EventSettings settings) {
        switch (kind) {
            case SUCCESS -> end(Condition.SUCCESS, settings);
            case SWITCHED_OFF -> end(Condition.ZERO_RESERVED_CONCURRENCY, settings);
            case RECURSION -> end(Condition.RECURSIVE_INVOCATION, settings);
            case NOT_NOW -> again(queue.backOff().afterRefusals(++refusals), settings);
            case FUNCTION_ERROR -> {
                if (++errors > settings.mostRetries()) {
                    end(Condition.RETRIES_EXHAUSTED, settings);
                } else {
                    again(BackOff.afterFunctionErrors(errors), settings);
                }
            }
            case GONE -> queue.forget(this);
        }
    }

    /** An event that would be too old for its next attempt ends when it reaches that age. */
    private void again(Duration wait, EventSettings settings) {
        Duration left = Duration.between(queue.time().now(), expiry(settings));
        Duration wanted = wait.compareTo(left) < 0 ? wait : left;
        Duration delay = wanted.isNegative() ? Duration.ZERO : wanted;
        queue.time().after(delay, () -> queue.workers().execute(this::attempt));
    }

    private Instant expiry(EventSettings settings) {
        return event.accepted().plus(settings.mostAge());
    }

    private void end(Condition condition, EventSettings settings) {
        int calls = errors + (condition == Condition.SUCCESS ? 1 : 0);
        try {
            queue.service()
                    .ended(
                            new EventEnd(
                                    event,
                                    condition,
                                    calls,
                                    lastCall,
                                    queue.time().now()),
                            settings);
        } finally {
            queue.forget(this);
        }
    }
}
