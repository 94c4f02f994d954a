package dev.assay.target.embedded.instance;

import dev.assay.target.embedded.instance.CallMeter.Reading;
import dev.assay.target.embedded.instance.InvocationEnd.Ending;
import dev.assay.target.embedded.instance.wire.Event;
import dev.assay.target.embedded.instance.wire.ParkedRequest;
import dev.assay.target.embedded.instance.wire.RuntimeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a function from its start to its end: what happens to it, in which order, and what that means for the call that
 * it has.
 *
 * <p>After a response it may be given the next call at once, which then waits until the process asks for it. All changes of phase
 * happen under the instance's lock; the owner is told, and calls are completed, outside it.
 */
final class Instance implements RuntimeClient {

    /** What an instance tells those who keep it. */
    interface Owner {
        /** It may have another call. */
        void available(Instance instance);

        /** It ended before it began with a call that it had been given. */
        void orphaned(Call call);

        /** INIT took too long; the call has to go through it once more, on its own time. */
        void initTooLong(Call call);

        /** It is over. */
        void ended(Instance instance);
    }

    private enum Phase {
        STARTING,
        IDLE,
        BUSY,
        FAILED,
        ANSWERED,
        ENDED
    }

    private static final Duration LAST_WORDS = Duration.ofMillis(250);
    private static final Duration NEXT_REQUEST = Duration.ofSeconds(30);

    private final InstanceIdentity identity;
    private final InstanceContext context;
    private final Owner owner;
    private final Alarm alarm;

    private Phase phase = Phase.STARTING;
    private boolean exited;
    private boolean connected;
    private @Nullable InstanceProcess process;
    private @Nullable ParkedRequest parked;
    private @Nullable Call call;
    private @Nullable CallMeter meter;
    private @Nullable EndReport failure;
    private @Nullable Long initNanos;
    private long idleSinceNanos;

    Instance(InstanceIdentity identity, Call first, InstanceContext context, Owner owner) {
        this.identity = identity;
        this.call = first;
        this.context = context;
        this.owner = owner;
        this.alarm = new Alarm(context.clock());
    }

    /** Starts the process; INIT begins. */
    void start(String runtimeApi) throws IOException {
        if (isOver()) {
            owner.ended(this);
            return;
        }
        CallMeter begin = new CallMeter(System.nanoTime(), 0L, null);
        InstanceProcess started =
                context.machine().start(identity.revision(), identity.name(), identity.logStream(), runtimeApi);
        boolean tooLate;
        synchronized (this) {
            process = started;
            meter = begin;
            tooLate = phase == Phase.ENDED;
            if (phase == Phase.STARTING) {
                alarm.set(initLimit(), () -> run(this::initLimitReached));
            }
        }
        var unused = started.exit().thenRun(this::exited);
        if (tooLate) {
            started.kill();
        }
    }

    private Duration initLimit() {
        return identity.initWithinCall() ? identity.revision().timeout() : context.initLimit();
    }

    /** Gives the instance a call; false when it has ended. */
    boolean accept(Call next) {
        Runnable then;
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return false;
            }
            call = next;
            if (parked == null) {
                alarm.set(NEXT_REQUEST, this::end);
                return true;
            }
            then = dispatch(parked, next);
        }
        then.run();
        return true;
    }

    /** Gives the waiting process a call; to be called under the lock, what it returns outside. */
    private Runnable dispatch(ParkedRequest request, Call next) {
        InstanceProcess running = running();
        Duration timeout = identity.revision().timeout();
        if (!(initNanos != null && identity.initWithinCall() && meter != null)) {
            alarm.set(timeout, () -> run(this::timedOut));
        }
        phase = Phase.BUSY;
        parked = null;
        running.cpu().proceed();
        if (meter == null) {
            meter = CallMeter.start(running);
        }
        long deadline = System.currentTimeMillis() + timeout.toMillis();
        Event event = new Event(next.requestId(), next.event(), next.arn(), deadline, next.clientContext());
        return () -> write(request, event, running);
    }

    private static void write(ParkedRequest request, Event event, InstanceProcess running) {
        try {
            request.answer(event);
        } catch (IOException e) {
            // Its end tells the call what happened.
            running.kill();
        }
    }

    @Override
    public void next(ParkedRequest request) {
        run(() -> parked(request));
    }

    private Runnable parked(ParkedRequest request) {
        connected = true;
        return switch (phase) {
            case STARTING -> initDone(request);
            case ANSWERED -> ready(request);
            case FAILED -> failedAndReady(request);
            case IDLE, BUSY -> this::end;
            case ENDED -> Instance::nothing;
        };
    }

    private Runnable initDone(ParkedRequest request) {
        CallMeter begin = required(meter);
        initNanos = System.nanoTime() - begin.startNanos();
        running().cpu().limit(context.machine().share(identity.revision().memoryMegabytes()));
        if (!identity.initWithinCall()) {
            meter = null;
        }
        return dispatch(request, required(call));
    }

    private Runnable ready(ParkedRequest request) {
        running().log().cut();
        if (call != null) {
            return dispatch(request, call);
        }
        parked = request;
        phase = Phase.IDLE;
        idleSinceNanos = context.nanoTime().getAsLong();
        running().cpu().stop();
        return Instance::nothing;
    }

    private Runnable failedAndReady(ParkedRequest request) {
        Runnable completion = complete(required(failure));
        failure = null;
        ready(request);
        return () -> {
            owner.available(this);
            completion.run();
        };
    }

    @Override
    public void response(String requestId, byte[] body) {
        run(() -> {
            if (!isCurrent(requestId)) {
                return Instance::nothing;
            }
            Runnable completion = complete(new EndReport(Ending.RESPONSE, body, null, read()));
            phase = Phase.ANSWERED;
            return () -> {
                owner.available(this);
                completion.run();
            };
        });
    }

    @Override
    public void error(String requestId, String errorType, byte[] body) {
        run(() -> {
            if (isCurrent(requestId)) {
                // The process writes the stack to its log after this.
                failure = new EndReport(Ending.HANDLER_ERROR, body, ErrorPayload.typeOf(body, errorType), read());
                phase = Phase.FAILED;
                alarm.set(NEXT_REQUEST, this::end);
            }
            return Instance::nothing;
        });
    }

    @Override
    public void initError(String errorType, byte[] body) {
        run(() -> {
            connected = true;
            if (phase == Phase.STARTING) {
                failure = new EndReport(Ending.INIT_ERROR, body, ErrorPayload.typeOf(body, errorType), read());
            }
            return Instance::nothing;
        });
    }

    private boolean isCurrent(String requestId) {
        return phase == Phase.BUSY && call != null && call.requestId().equals(requestId);
    }

    private Reading read() {
        return required(meter).read(running());
    }

    /** Takes the call off the instance; what is returned completes it, outside the lock. */
    private Runnable complete(EndReport report) {
        alarm.off();
        Call ended = required(call);
        Double share = context.machine().scalesCpu()
                ? Double.valueOf(context.machine().share(identity.revision().memoryMegabytes()))
                : null;
        InvocationEnd end = report.complete(identity.logStream(), running(), initNanos, share);
        call = null;
        meter = null;
        initNanos = null;
        return () -> ended.end().complete(end);
    }

    private Runnable timedOut() {
        if (phase != Phase.BUSY && phase != Phase.STARTING) {
            return Instance::nothing;
        }
        Reading reading = read();
        double seconds = identity.revision().timeout().toMillis() / 1000.0;
        byte[] payload = ErrorPayload.timedOut(required(call).requestId(), seconds);
        return over(complete(new EndReport(Ending.TIMED_OUT, payload, ErrorPayload.TIMED_OUT, reading)));
    }

    private Runnable initLimitReached() {
        if (phase != Phase.STARTING) {
            return Instance::nothing;
        }
        if (identity.initWithinCall()) {
            return timedOut();
        }
        Call again = required(call);
        call = null;
        return over(() -> owner.initTooLong(again));
    }

    /** Ends the process; to be called under the lock, what it returns outside. */
    private Runnable over(Runnable then) {
        phase = Phase.ENDED;
        alarm.off();
        InstanceProcess running = process;
        return () -> {
            if (running != null) {
                running.kill();
            }
            then.run();
        };
    }

    private void exited() {
        boolean heard;
        synchronized (this) {
            exited = true;
            heard = !connected;
        }
        if (heard) {
            concluded();
        } else {
            // What it said last may still be on its way.
            context.later(LAST_WORDS, this::concluded);
        }
    }

    @Override
    public void disconnected() {
        boolean over;
        synchronized (this) {
            connected = false;
            over = exited;
        }
        if (over) {
            concluded();
        }
    }

    private void concluded() {
        InstanceProcess gone;
        Runnable then;
        synchronized (this) {
            gone = process;
            if (gone == null) {
                return;
            }
            then = phase == Phase.ENDED ? Instance::nothing : lastWords(gone);
            process = null;
            phase = Phase.ENDED;
            alarm.off();
        }
        then.run();
        owner.ended(this);
        gone.discard();
    }

    private Runnable lastWords(InstanceProcess gone) {
        Call unanswered = call;
        if (unanswered == null) {
            return Instance::nothing;
        }
        if (phase == Phase.ANSWERED) {
            return () -> owner.orphaned(unanswered);
        }
        if (failure != null) {
            return complete(failure);
        }
        byte[] payload = ErrorPayload.exited(unanswered.requestId(), gone.exitCode());
        Ending ending = phase == Phase.STARTING ? Ending.INIT_ERROR : Ending.PROCESS_EXITED;
        if (gone.exceededMemory()) {
            ending = Ending.OUT_OF_MEMORY;
        }
        return complete(new EndReport(ending, payload, ErrorPayload.EXITED, read()));
    }

    /** Ends the instance now, whatever it does. */
    void end() {
        run(() -> {
            if (phase == Phase.ENDED) {
                return Instance::nothing;
            }
            Call unanswered = call;
            call = null;
            return over(unanswered == null ? Instance::nothing : () -> owner.orphaned(unanswered));
        });
    }

    /** Ends the instance now, and its call with it. */
    void abandon() {
        run(() -> {
            Call unanswered = call;
            call = null;
            Runnable then = unanswered == null ? Instance::nothing : unanswered::refuse;
            return phase == Phase.ENDED ? then : over(then);
        });
    }

    /** Whether it has waited for work since before a moment. */
    synchronized boolean idleBefore(long nanoTime) {
        return phase == Phase.IDLE && idleSinceNanos - nanoTime < 0;
    }

    /** Changes the instance under its lock, and does outside it what follows. */
    private void run(Supplier<Runnable> change) {
        Runnable then;
        synchronized (this) {
            then = change.get();
        }
        then.run();
    }

    private synchronized boolean isOver() {
        return phase == Phase.ENDED;
    }

    private static void nothing() {}

    private InstanceProcess running() {
        return required(process);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("An instance is not in the phase for this");
        }
        return value;
    }
}
