package dev.assay.internal.load;

import dev.assay.data.Observation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The one thread that reads answers and writes observations down, so that neither delays a call that is to be sent. */
public final class Recorder implements Executor, AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(body -> {
        Thread made = new Thread(body, "assay-recorder");
        made.setDaemon(true);
        return made;
    });

    @Override
    public void execute(Runnable recording) {
        thread.execute(recording);
    }

    /**
     * Waits for an observation that a recorder writes down.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws dev.assay.internal.errors.InvalidInputException if the journal could not be written
     */
    public static Observation result(CompletableFuture<Observation> recorded) throws InterruptedException {
        try {
            return recorded.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("a call ended with an unexpected error", e.getCause());
        }
    }

    /** Returns when nothing is written any more; what had not begun to be written is not. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                interrupted |= !thread.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
