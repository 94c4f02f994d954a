package dev.assay.internal.targets.localstack.cleanup;

import com.github.dockerjava.api.DockerClient;
import dev.assay.internal.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.testcontainers.utility.ResourceReaper;

/**
 * Removes everything of one run from the Docker engine when it is closed, or when the JVM ends in an orderly way before that (Ctrl-C, a
 * termination). Open it before anything is made: a start that fails half-way then leaves nothing either.
 */
public final class RunCleanup implements AutoCloseable {

    static final String REMOVAL = "assay-localstack-removal";

    // More than a removal takes: an engine that does not answer must not keep a JVM from ending.
    private static final Duration PATIENCE = Removal.LIMIT.plusSeconds(5);

    private final Engine engine;
    private final String run;
    private final Consumer<String> told;
    private final TimeSource time;
    private final Thread hook = new Thread(this::close, "assay-localstack-cleanup");
    private volatile boolean closed;

    private RunCleanup(Engine engine, String run, Consumer<String> told, TimeSource time) {
        this.engine = engine;
        this.run = run;
        this.told = told;
        this.time = time;
    }

    /**
     * Opens the clean-up of a run.
     *
     * @param told is given one line for each object that could not be removed; also while the JVM ends, when most loggers are silent already
     * @throws IllegalStateException if the JVM is already on its way out
     */
    public static RunCleanup of(DockerClient docker, RunLabels labels, Consumer<String> told) {
        return of(new RealEngine(docker), labels, told, TimeSource.system());
    }

    static RunCleanup of(Engine engine, RunLabels labels, Consumer<String> told, TimeSource time) {
        if (labels.run().isEmpty()) {
            throw new IllegalArgumentException("labels (of what is kept) must be those of a run");
        }
        RunCleanup cleanup = new RunCleanup(engine, labels.run(), told, time);
        Runtime.getRuntime().addShutdownHook(cleanup.hook);
        return cleanup;
    }

    /** Whether what is gone is gone because of this. */
    public boolean hasBegun() {
        return closed;
    }

    /** Removes everything. A second call waits for the first and does nothing: the hook may come while a test's end is at it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Thread removal = new Thread(this::remove, REMOVAL);
        removal.setDaemon(true);
        removal.start();
        if (!endsInTime(removal)) {
            told.accept("The Docker engine does not answer; the next run will remove what is left of run " + run);
        }
        forgetHook();
    }

    /**
     * Testcontainers' own hook, which it has if Ryuk does not run, removes the same containers and is put off by the first that somebody
     * else is removing. It holds its instance's monitor meanwhile; so does this, and they come one after the other.
     */
    private void remove() {
        synchronized (ResourceReaper.instance()) {
            new Removal(engine, time).of(run).failures().forEach(told);
        }
    }

    // To the end even if a test that took too long is being interrupted: what is begun here must not stay half done.
    private static boolean endsInTime(Thread removal) {
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (removal.isAlive() && System.nanoTime() - end < 0) {
            try {
                removal.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !removal.isAlive();
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way out.
        }
    }
}
