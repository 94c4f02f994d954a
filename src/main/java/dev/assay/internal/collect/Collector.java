package dev.assay.internal.collect;

import dev.assay.data.RecordAccount;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.runfolder.RecordFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Brings the records of a run back from the object store into a file, and accounts for them.
 *
 * <pre>{@code
 * try (Collector collector = Collector.open(store, place, file, CollectSettings.usual())) {
 *     requestIds.forEach(collector::expect);
 *     RecordAccount account = collector.collect(Duration.ofSeconds(60));
 *     collector.deleteStored();
 * }
 * }</pre>
 *
 * <p>It may be asked to collect again, also by a later process on the same file: what is stored is known and not fetched twice, and late
 * records are added. Of each expected invocation it remembers at most 100 bytes.
 */
public final class Collector implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration DELETING = Duration.ofMinutes(1);
    private static final long FIRST_PAUSE_NANOS = 100_000_000L;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000_000L;

    private final RecordPlace place;
    private final RecordFile file;
    private final CollectSettings settings;
    private final CollectTime time;
    private final PatientStore store;
    private final ExecutorService threads;
    private final Ledger ledger = new Ledger();

    private Collector(S3Client client, RecordPlace place, RecordFile file, CollectSettings settings, CollectTime time) {
        this.place = place;
        this.file = file;
        this.settings = settings;
        this.time = time;
        this.store = new PatientStore(client, time, settings.attempt());
        this.threads = Executors.newFixedThreadPool(settings.concurrency(), work -> {
            Thread thread = new Thread(work, "assay-collect");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens or makes the file and goes on with it.
     *
     * @param store where the records are; it stays open. Its own retries should be off
     * @param place which of them
     * @param file where they go
     */
    public static Collector open(S3Client store, RecordPlace place, Path file, CollectSettings settings) {
        return open(store, place, file, settings, CollectTime.system());
    }

    static Collector open(S3Client store, RecordPlace place, Path file, CollectSettings settings, CollectTime time) {
        Collector collector = new Collector(store, place, RecordFile.open(file), settings, time);
        try {
            collector.file.forEach(collector.ledger::enter);
        } catch (CorruptLinesException e) {
            // These objects are unknown and so fetched again.
        }
        return collector;
    }

    /** Expects a record of the invocation. */
    public void expect(String requestId) {
        ledger.expect(requestId);
    }

    /**
     * Collects until every expected invocation has a record and nothing more comes for a while, or until the deadline.
     * What stands in the place at that moment is fetched all the same; only what fails is not tried again.
     *
     * @param deadline how long to wait, from 1 s
     * @throws dev.assay.internal.errors.InvalidInputException when the deadline is shorter, or the bucket is missing or cannot be read
     */
    public RecordAccount collect(Duration deadline) throws InterruptedException {
        long start = time.nanos();
        long end = start + CollectSettings.checkedDeadline(deadline).toNanos();
        store.until(end);
        long pause = FIRST_PAUSE_NANOS;
        boolean settling = false;
        while (true) {
            long seenBefore = ledger.seen();
            look();
            boolean quiet = ledger.seen() == seenBefore;
            if (time.nanos() >= end || (settling && quiet)) {
                break;
            }
            settling = ledger.complete();
            pause = quiet ? Math.min(LONGEST_PAUSE_NANOS, 2 * pause) : FIRST_PAUSE_NANOS;
            long wanted = settling ? settings.settle().toNanos() : pause;
            time.pause(Math.max(0, Math.min(wanted, end - time.nanos())));
        }
        return ledger.account((time.nanos() - start) / NANOS_PER_SECOND, store.trouble());
    }

    /** Hands over the request ids of which no record has come, all of them. */
    public void forEachMissing(Consumer<? super String> sink) {
        ledger.forEachMissing(sink);
    }

    /**
     * Deletes from the store what is on disk here, verified by reading it back: never an object that was not stored, that
     * was refused, or that has changed since.
     *
     * @return how many objects were deleted
     */
    public long deleteStored() throws InterruptedException {
        store.until(time.nanos() + DELETING.toNanos());
        return BucketErrors.named(place, () -> new Deletion(store, place, file).run());
    }

    private void look() throws InterruptedException {
        BucketErrors.named(place, () -> {
            new Pass(store, place, file, ledger, threads, settings.concurrency()).run();
            return 0L;
        });
    }

    /** The file is complete up to here; the store stays open. */
    @Override
    public void close() {
        threads.shutdownNow();
        file.close();
    }
}
