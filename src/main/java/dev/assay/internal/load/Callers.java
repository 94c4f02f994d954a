package dev.assay.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads of concurrent callers, which begin together; when one fails, all stop. */
final class Callers implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    Callers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count, body -> {
            Thread thread = new Thread(body, "assay-caller");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What one caller does; it has to end soon if it is interrupted. */
    @FunctionalInterface
    interface Work<T> {

        T by(int caller) throws InterruptedException;
    }

    /** Lets every caller do the work once; the results are in the order in which the callers ended. */
    <T> List<T> run(Work<T> work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(count);
        ExecutorCompletionService<T> ended = new ExecutorCompletionService<>(threads);
        for (int i = 0; i < count; i++) {
            int caller = i;
            ended.submit(() -> {
                start.countDown();
                start.await();
                return work.by(caller);
            });
        }
        List<T> results = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            results.add(result(ended));
        }
        return results;
    }

    private static <T> T result(ExecutorCompletionService<T> ended) throws InterruptedException {
        try {
            return ended.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("a caller ended with an unexpected error", e.getCause());
        }
    }

    /** Stops whoever still calls and returns when all have stopped, so that nothing is written afterwards. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                interrupted |= !threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
