package dev.assay.internal.sources;

import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.Event;

/**
 * A bucket that calls the function when an object is removed: each call deletes one. Objects lie ready, so that a call is the deletion alone;
 * each that is taken is replaced beside the calls.
 */
final class RemovalSource implements EventSource {

    private static final int READY = 4;
    private static final int REFILL_SECONDS = 10;
    private static final byte[] CONTENT = {};

    private final NotifyingBucket bucket;
    private final ConcurrentLinkedQueue<String> ready = new ConcurrentLinkedQueue<>();
    private final ExecutorService refill = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "assay-object-refill");
        thread.setDaemon(true);
        return thread;
    });

    RemovalSource(ServedFunction function) {
        this.bucket = new NotifyingBucket(function);
    }

    @Override
    public void create() {
        bucket.create(Event.S3_OBJECT_REMOVED);
        for (int i = 0; i < READY; i++) {
            ready.add(newObject());
        }
    }

    private String newObject() {
        String name = UUID.randomUUID().toString();
        bucket.put(name, CONTENT);
        return name;
    }

    @Override
    public PutEvent put(EventToPut event) {
        String taken = ready.poll();
        String object = taken == null ? newObject() : taken;
        bucket.delete(object);
        refill.execute(() -> ready.add(newObject()));
        return new PutEvent(object, null, null);
    }

    /** What is still put would be left in the bucket. */
    private void endRefill() {
        refill.shutdown();
        try {
            if (!refill.awaitTermination(REFILL_SECONDS, TimeUnit.SECONDS)) {
                refill.shutdownNow();
            }
        } catch (InterruptedException e) {
            refill.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void remove(Consumer<String> warnings) {
        endRefill();
        bucket.remove(warnings);
    }
}
