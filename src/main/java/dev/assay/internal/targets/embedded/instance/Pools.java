package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.RuntimeApiServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The instances of all functions: one pool for each revision that was called. */
final class Pools {

    private final InstanceContext context;
    private final RuntimeApiServer server;
    private final Executor starters;
    private final Map<String, Map<String, Pool>> current = new ConcurrentHashMap<>();
    private final Set<Pool> all = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Pools(InstanceContext context, RuntimeApiServer server, Executor starters) {
        this.context = context;
        this.server = server;
        this.starters = starters;
    }

    void invoke(FunctionRevision revision, Call call) {
        if (ended) {
            call.refuse();
        } else {
            pool(revision).invoke(call);
        }
    }

    private Pool pool(FunctionRevision revision) {
        return current.computeIfAbsent(revision.function(), function -> new ConcurrentHashMap<>())
                .computeIfAbsent(revision.revision(), id -> {
                    Pool pool = new Pool(revision, context, server, starters);
                    all.add(pool);
                    if (ended) {
                        pool.end();
                    }
                    return pool;
                });
    }

    /** Ends the instances of a function, busy ones after their call; revisions that are called later get new ones. */
    void retire(String function) {
        Map<String, Pool> revisions = current.remove(function);
        if (revisions != null) {
            revisions.values().forEach(Pool::retire);
        }
    }

    /** Ends the instances that have been idle for longer than their function asks, or than is usual, and forgets the pools that are over. */
    void reap(long nanoTime, Duration usual) {
        all.forEach(pool -> pool.reap(nanoTime, usual));
        all.removeIf(Pool::isOver);
    }

    /** Ends all instances, whatever they do; there will be no others. */
    void end() {
        ended = true;
        all.forEach(Pool::end);
    }

    /** How many instances there are, of whichever function. */
    int size() {
        return all.stream().mapToInt(Pool::size).sum();
    }
}
