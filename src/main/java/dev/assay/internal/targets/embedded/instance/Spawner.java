package dev.assay.internal.targets.embedded.instance;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts all processes from one thread that lives as long as the fleet: Linux ends a process with the thread that started it, not
 * with that thread's process.
 */
final class Spawner implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Spawner::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "assay-spawner");
        thread.setDaemon(true);
        return thread;
    }

    Process start(ProcessBuilder builder) throws IOException {
        try {
            return thread.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException("An instance could not be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an instance was started", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
