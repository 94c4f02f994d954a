package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import dev.assay.internal.targets.embedded.instance.wire.RuntimeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/**
 * One instance of a function from its start to its end. What an event means is for the {@link Phase} to say that the instance is
 * in; here are its lock and its alarm.
 *
 * <p>After a response it may be given the next call at once, which then waits until the process asks for it. All changes of phase
 * happen under the instance's lock; telling the owner and completing calls happen outside it.
 */
final class Instance implements RuntimeClient {

    private final InstanceIdentity identity;
    private final InstanceContext context;
    private final InstanceOwner owner;
    private final Alarm alarm;
    private final FinalOutput finalOutput;
    private Phase phase;

    Instance(InstanceIdentity identity, Call first, InstanceContext context, InstanceOwner owner) {
        this.identity = identity;
        this.context = context;
        this.owner = owner;
        this.alarm = new Alarm(context.clock());
        this.finalOutput = new FinalOutput(context);
        this.phase = new NewPhase(this, first);
    }

    /** Starts the process; INIT begins. The process finds the lock taken until all is known about it. */
    void start(String runtimeApi) throws IOException {
        Runnable then;
        synchronized (this) {
            then = enter(phase.start(runtimeApi));
        }
        then.run();
    }

    /** Gives the instance a call; the owner gets it back when the instance has ended. */
    void accept(Call next) {
        change(now -> now.accept(next));
    }

    @Override
    public void next(ParkedRequest request) {
        finalOutput.connected();
        change(now -> now.next(request));
    }

    @Override
    public boolean response(String requestId, byte[] body) {
        return answered(requestId, now -> now.response(requestId, body));
    }

    @Override
    public boolean error(String requestId, String errorType, byte[] body) {
        return answered(requestId, now -> now.error(requestId, errorType, body));
    }

    @Override
    public void initError(String errorType, byte[] body) {
        finalOutput.connected();
        change(now -> now.initError(errorType, body));
    }

    @Override
    public void disconnected() {
        finalOutput.disconnected();
    }

    /** Waits for the end of the process, to clear up after it. */
    void watch(InstanceProcess process) {
        var unused = process.exit().thenRun(() -> finalOutput.exited(() -> clearUp(process)));
    }

    private void clearUp(InstanceProcess process) {
        change(Phase::exited);
        owner.ended(this);
        // Its control group may take seconds to go, and this may be the clock's thread.
        context.aside(process::discard);
    }

    /** Ends the instance now, whatever it does; the owner gets a call that it has. */
    void end() {
        change(now -> now.end(owner::orphaned));
    }

    /** Ends the instance now, and its call with it. */
    void abandon() {
        change(now -> now.end(Call::refuse));
    }

    /** Whether it has waited for work since before a moment. */
    synchronized boolean idleBefore(long nanoTime) {
        return phase.idleBefore(nanoTime);
    }

    InstanceIdentity identity() {
        return identity;
    }

    InstanceContext context() {
        return context;
    }

    Machine machine() {
        return context.machine();
    }

    InstanceOwner owner() {
        return owner;
    }

    /** CPUs that it is held to. */
    double share() {
        return machine().share(identity.revision().memoryMegabytes());
    }

    /** Changes the instance under its lock, and does outside it what follows. */
    private void change(Function<Phase, Step> event) {
        Runnable then;
        synchronized (this) {
            then = enter(event.apply(phase));
        }
        then.run();
    }

    private boolean answered(String requestId, Function<Phase, Step> event) {
        boolean isOnOther;
        Runnable then;
        synchronized (this) {
            isOnOther = phase.isOnOther(requestId);
            then = enter(event.apply(phase));
        }
        then.run();
        return !isOnOther;
    }

    private Runnable enter(Step step) {
        Phase next = step.phase();
        if (next != phase) {
            phase = next;
            alarm.off();
            Duration limit = next.limit();
            if (limit != null) {
                alarm.set(limit, () -> timeUp(next));
            }
        }
        return step.then();
    }

    private void timeUp(Phase limited) {
        // An alarm that went off while its phase ended means nothing to the next.
        change(now -> now == limited ? now.timeUp() : Step.to(now));
    }
}
