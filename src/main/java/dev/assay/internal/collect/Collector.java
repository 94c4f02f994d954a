package dev.assay.internal.collect;

import dev.assay.data.RecordAccount;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.runfolder.RecordFile;
import dev.assay.internal.time.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Collects the records of a run from the object store into a file, and accounts for them.
 *
 * <pre>{@code
 * try (Collector collector = Collector.open(store, place, file, CollectSettings.usual())) {
 *     requestIds.forEach(collector::expect);
 *     RecordAccount account = collector.collect(Duration.ofSeconds(60));
 *     collector.deleteStored();
 * }
 * }</pre>
 *
 * <p>It can collect again, even in a later process on the same file: it adds late records and fetches nothing twice. It keeps at
 * most 100 bytes in memory per expected invocation.
 */
public final class Collector implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration DELETING = Duration.ofMinutes(1);
    private static final long FIRST_PAUSE_NANOS = 100_000_000L;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000_000L;

    private final RecordPlace place;
    private final RecordFile file;
    private final CollectSettings settings;
    private final TimeSource time;
    private final PatientStore store;
    private final ExecutorService threads;
    private final Ledger ledger;

    private Collector(
            S3Client client,
            RecordPlace place,
            RecordFile file,
            CollectSettings settings,
            TimeSource time,
            Ledger ledger) {
        this.ledger = ledger;
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
     * Opens the file or creates it, and continues it.
     *
     * @param store holds the records. It stays open, and its own retries should be off
     * @param place the records to collect
     * @param file receives them
     */
    public static Collector open(S3Client store, RecordPlace place, Path file, CollectSettings settings) {
        return open(store, place, file, settings, TimeSource.system());
    }

    /** As {@link #open(S3Client, RecordPlace, Path, CollectSettings)}, with records that are expected by other ids than their requests'. */
    public static Collector open(
            S3Client store, RecordPlace place, Path file, CollectSettings settings, RecordIds ids) {
        return open(store, place, file, settings, TimeSource.system(), new Ledger(ids));
    }

    static Collector open(S3Client store, RecordPlace place, Path file, CollectSettings settings, TimeSource time) {
        return open(store, place, file, settings, time, new Ledger());
    }

    private static Collector open(
            S3Client store, RecordPlace place, Path file, CollectSettings settings, TimeSource time, Ledger ledger) {
        Collector collector = new Collector(store, place, RecordFile.open(file), settings, time, ledger);
        try {
            collector.file.forEach(collector.ledger::enter);
        } catch (CorruptLinesException e) {
            // The objects of these lines are unknown, so they are fetched again.
        }
        return collector;
    }

    /** Expects a record of the invocation. */
    public void expect(String requestId) {
        ledger.expect(requestId);
    }

    /**
     * Collects until every expected invocation has a record and nothing more arrives for a while, or until the deadline. What is
     * in the store at the deadline is still fetched; only failed requests are not made again.
     *
     * @param deadline how long to wait, from 1 s
     * @throws dev.assay.internal.errors.InvalidInputException if the deadline is shorter, or if the
     *     bucket is missing or cannot be read
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
            time.sleep(Duration.ofNanos(Math.max(0, Math.min(wanted, end - time.nanos()))));
        }
        return ledger.account((time.nanos() - start) / NANOS_PER_SECOND, store.trouble());
    }

    /** How many objects have been looked at so far; another thread may ask. */
    public long seen() {
        return ledger.seen();
    }

    /**
     * Collects until records stand for all of these ids, or until the deadline.
     *
     * @param wanted the ids; those that arrive are removed
     * @param settled the ids that are no longer waited for; asked after each look
     */
    public void await(Set<String> wanted, Supplier<Set<String>> settled, Duration deadline)
            throws InterruptedException {
        long end = time.nanos() + deadline.toNanos();
        store.until(end);
        while (true) {
            look();
            Set<String> others = settled.get();
            wanted.removeIf(id -> ledger.hasArrived(id) || others.contains(id));
            if (wanted.isEmpty() || time.nanos() >= end) {
                return;
            }
            time.sleep(Duration.ofNanos(Math.min(FIRST_PAUSE_NANOS, Math.max(0, end - time.nanos()))));
        }
    }

    /** Passes on the request ids of all invocations without a record. */
    public void forEachMissing(Consumer<? super String> sink) {
        ledger.forEachMissing(sink);
    }

    /**
     * Deletes the objects whose records are on disk, verified by reading them back. It never deletes an object that was not
     * stored, that was refused, or that has changed since.
     *
     * @return the number of deleted objects
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

    /** Closes the file, which is complete. The store stays open. */
    @Override
    public void close() {
        threads.shutdownNow();
        file.close();
    }
}
