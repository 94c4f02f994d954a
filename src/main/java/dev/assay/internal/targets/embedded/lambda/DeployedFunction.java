package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.events.EventSettings;
import dev.assay.internal.targets.embedded.instance.Fleet;
import java.time.Clock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A function as the service knows it: its current revision and what is set beside it (tags, concurrency, ...). */
final class DeployedFunction {

    private final String name;
    private final Fleet fleet;
    private final Clock clock;
    private final ReadWriteLock change = new ReentrantReadWriteLock();
    private final RecursionGuard recursion = new RecursionGuard();
    private final Concurrency concurrency;
    private final Tags tags;
    private final Permissions permissions = new Permissions();
    private volatile EventSettings events = EventSettings.DEFAULT;
    private Revision current;
    private boolean deleted;

    DeployedFunction(
            Fleet fleet,
            Clock clock,
            AccountConcurrency account,
            FunctionConfiguration configuration,
            DeployedCode code,
            Tags tags) {
        this.name = configuration.name();
        this.fleet = fleet;
        this.clock = clock;
        this.concurrency = new Concurrency(account);
        this.tags = tags;
        this.current = Revision.of(configuration, code, clock.instant());
    }

    String name() {
        return name;
    }

    Concurrency concurrency() {
        return concurrency;
    }

    RecursionGuard recursion() {
        return recursion;
    }

    /** How its events are treated. */
    EventSettings events() {
        return events;
    }

    void treatEvents(EventSettings settings) {
        events = settings;
    }

    Tags tags() {
        return tags;
    }

    /** Which services may call it. */
    Permissions permissions() {
        return permissions;
    }

    Revision current() {
        change.readLock().lock();
        try {
            return current;
        } finally {
            change.readLock().unlock();
        }
    }

    /**
     * Hands a call to the fleet while no change is under way: a call of an old revision that arrives after its instances
     * were retired would start an instance that nobody retires.
     */
    <T> T call(Call<T> call) {
        change.readLock().lock();
        try {
            checkNotDeleted();
            current.code().use();
            return call.on(current);
        } finally {
            change.readLock().unlock();
        }
    }

    /** Starts a call on a revision. The caller releases the code at the call's end. */
    interface Call<T> {
        T on(Revision revision);
    }

    /** Changes the configuration; the next calls get new instances. */
    Revision configure(@Nullable String revisionId, UnaryOperator<FunctionConfiguration> changed) {
        change.writeLock().lock();
        try {
            check(revisionId);
            FunctionConfiguration configuration = changed.apply(current.configuration());
            return replace(Revision.of(configuration, current.code(), clock.instant()));
        } finally {
            change.writeLock().unlock();
        }
    }

    /** Changes the code; the next calls get new instances. The old code is removed with its last call. */
    Revision load(@Nullable String revisionId, DeployedCode code) {
        change.writeLock().lock();
        try {
            check(revisionId);
            DeployedCode old = current.code();
            Revision loaded = replace(Revision.of(current.configuration(), code, clock.instant()));
            old.release();
            return loaded;
        } finally {
            change.writeLock().unlock();
        }
    }

    /** Ends all instances and removes the code with its last call. */
    void delete() {
        change.writeLock().lock();
        try {
            checkNotDeleted();
            deleted = true;
            fleet.retire(name);
            concurrency.reserve(null);
            current.code().release();
        } finally {
            change.writeLock().unlock();
        }
    }

    /** Changes what stands beside code and configuration: the instances stay, the revision id is new. */
    void touch(Runnable changed) {
        change.writeLock().lock();
        try {
            checkNotDeleted();
            changed.run();
            current = current.touched();
        } finally {
            change.writeLock().unlock();
        }
    }

    private Revision replace(Revision next) {
        current = next;
        fleet.retire(name);
        return next;
    }

    /** Whoever looked the function up just before it was deleted came too late. */
    private void checkNotDeleted() {
        if (deleted) {
            throw new FunctionReference(name, null).notFound();
        }
    }

    private void check(@Nullable String revisionId) {
        checkNotDeleted();
        if (revisionId != null && !revisionId.equals(current.revisionId())) {
            throw ServiceError.ofUser(
                    412,
                    "PreconditionFailedException",
                    "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API"
                            + " to retrieve the latest Revision Id");
        }
    }
}
