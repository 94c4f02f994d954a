package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import dev.assay.internal.targets.embedded.instance.wire.RuntimeApiServer;
import dev.assay.targets.CapabilityTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * All instances of one run: starts them when calls need them and ends them, with everything that is theirs.
 *
 * <p>Nothing stays behind: not after {@link #close}, not after the JVM ended in an orderly way, and after a {@code kill -9} no
 * process (on Linux); files and control groups are then removed when the next fleet opens.
 */
public final class Fleet implements AutoCloseable {

    private static final Duration BETWEEN_REAPINGS = Duration.ofMillis(250);
    private static final Duration ALL_ENDED = Duration.ofSeconds(5);

    private final FleetSettings settings;
    private final Machine machine;
    private final RuntimeApiServer server;
    private final FleetThreads threads = new FleetThreads();
    private final InstanceContext context;
    private final Pools pools;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::close, "assay-fleet-close");

    private Fleet(FleetSettings settings, Machine machine, RuntimeApiServer server, LongSupplier nanoTime) {
        this.settings = settings;
        this.machine = machine;
        this.server = server;
        this.context = new InstanceContext(machine, threads.clock(), threads.workers(), nanoTime, settings.initLimit());
        this.pools = new Pools(context, server, threads.workers());
    }

    /**
     * Makes a run's folder, sweeps what dead runs left, and is ready for calls.
     *
     * @throws dev.assay.internal.errors.InvalidInputException if the settings ask for what this machine does not allow
     */
    public static Fleet open(FleetSettings settings) {
        return open(settings, System::nanoTime);
    }

    static Fleet open(FleetSettings settings, LongSupplier nanoTime) {
        Machine machine = Machine.open(settings);
        try {
            Fleet fleet = new Fleet(settings, machine, RuntimeApiServer.start(), nanoTime);
            Runtime.getRuntime().addShutdownHook(fleet.hook);
            fleet.threads.every(BETWEEN_REAPINGS, fleet::reap);
            return fleet;
        } catch (IOException e) {
            machine.close();
            throw new UncheckedIOException("The Runtime API could not be served on 127.0.0.1", e);
        }
    }

    /**
     * Calls a function on the instance that was idle for the shortest time, or on a new one.
     *
     * @return completes when the call ended in whichever way; completes exceptionally only when the fleet itself fails or is
     *     closed. It completes on a thread that the instance needs: dependents must not block.
     */
    public CompletableFuture<InvocationEnd> invoke(FunctionRevision revision, Invocation invocation) {
        CompletableFuture<InvocationEnd> end = new CompletableFuture<>();
        pools.invoke(revision, new Call(invocation, end));
        return end;
    }

    /** Ends the instances of a function, busy ones after their call; revisions that are called later get new ones. */
    public void retire(String function) {
        pools.retire(function);
    }

    /** Ends the instances that have been idle for too long. */
    void reap() {
        pools.reap(context.nanoTime().getAsLong(), settings.idleLimit());
    }

    /** How many instances there are, of whichever function. */
    int size() {
        return pools.size();
    }

    /** What instances show on this machine, and what the service shows beside them. */
    public CapabilityTable capabilities() {
        return machine.report().capabilities();
    }

    /** How instances are run here, for the reader of a report; never a secret. */
    public Map<String, String> facts() {
        return machine.report().facts();
    }

    /** A private folder of this run to unpack a deployment package into; it exists and is removed with the run. */
    public Path codeFolder(String name) {
        return machine.run().folder("code/" + name);
    }

    /** Keeps the logs of the instances that start from now on in a folder, as {@code instances/<function>/<name>.log}. */
    public void logTo(Path folder) {
        machine.logs().keepIn(folder);
    }

    /** A private folder of this run for the objects of the object store; it exists and is removed with the run. */
    public Path objectsFolder() {
        return machine.run().folder("objects");
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        pools.end();
        threads.await(ALL_ENDED, () -> size() == 0);
        server.close();
        threads.close();
        machine.close();
        forgetHook();
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way out, and this is the hook.
        }
    }
}
