package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.RuntimeApiServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The instances of one revision of a function. */
final class Pool implements InstanceOwner {

    private final FunctionRevision revision;
    private final InstanceContext context;
    private final RuntimeApiServer server;
    private final Executor starters;
    private final Deque<Instance> available = new ArrayDeque<>();
    private final Map<Instance, RuntimeApiServer.Address> all = new ConcurrentHashMap<>();
    private boolean retired;
    private volatile boolean closed;

    Pool(FunctionRevision revision, InstanceContext context, RuntimeApiServer server, Executor starters) {
        this.revision = revision;
        this.context = context;
        this.server = server;
        this.starters = starters;
    }

    /** Gives a call to the instance that was idle for the shortest time, or to a new one. */
    void invoke(Call call) {
        Instance idle = take();
        if (idle == null) {
            startFor(call, false);
        } else {
            idle.accept(call);
        }
    }

    private @Nullable Instance take() {
        synchronized (available) {
            return available.pollFirst();
        }
    }

    private void startFor(Call call, boolean initWithinCall) {
        InstanceIdentity identity = InstanceIdentity.create(revision, initWithinCall);
        Instance instance = new Instance(identity, call, context, this);
        RuntimeApiServer.Address address = server.register(identity.name(), instance);
        all.put(instance, address);
        if (closed) {
            instance.abandon();
        }
        starters.execute(() -> start(instance, call, address));
    }

    private void start(Instance instance, Call call, RuntimeApiServer.Address address) {
        try {
            instance.start(address.hostAndPath());
        } catch (IOException | RuntimeException e) {
            ended(instance);
            call.end().completeExceptionally(e);
        }
    }

    @Override
    public void available(Instance instance) {
        synchronized (available) {
            if (!retired) {
                available.addFirst(instance);
                return;
            }
        }
        instance.end();
    }

    @Override
    public void orphaned(Call call) {
        invoke(call);
    }

    @Override
    public void initTooLong(Call call) {
        startFor(call, true);
    }

    @Override
    public void ended(Instance instance) {
        RuntimeApiServer.Address address = all.remove(instance);
        if (address != null) {
            address.withdraw();
        }
        synchronized (available) {
            available.remove(instance);
        }
    }

    /** Ends idle instances now and busy ones after their call. */
    void retire() {
        List<Instance> idle;
        synchronized (available) {
            retired = true;
            idle = new ArrayList<>(available);
            available.clear();
        }
        idle.forEach(Instance::end);
    }

    /** Ends the instances that have been idle for longer than the function asks, or than is usual. */
    void reap(long nanoTime, Duration usual) {
        long since = nanoTime - KeepAlive.of(revision.environment(), usual).toNanos();
        List<Instance> tooLong;
        synchronized (available) {
            tooLong = available.stream()
                    .filter(instance -> instance.idleBefore(since))
                    .toList();
            available.removeAll(tooLong);
        }
        tooLong.forEach(Instance::end);
    }

    /** Ends all instances, whatever they do. */
    void end() {
        closed = true;
        retire();
        all.keySet().forEach(Instance::abandon);
    }

    /** Whether it is retired and empty. */
    boolean isOver() {
        synchronized (available) {
            return retired && all.isEmpty();
        }
    }

    /** How many processes there are. */
    int size() {
        return all.size();
    }
}
