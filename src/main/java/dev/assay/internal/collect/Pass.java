package dev.assay.internal.collect;

import dev.assay.data.CollectedRecord;
import dev.assay.internal.collect.PatientStore.GivenUpException;
import dev.assay.internal.runfolder.RecordFile;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One pass over the place: lists it, and meanwhile fetches and stores what is new. */
final class Pass {

    private final PatientStore store;
    private final RecordPlace place;
    private final RecordReader reader;
    private final RecordFile file;
    private final Ledger ledger;
    private final ExecutorService threads;
    private final Semaphore inFlight;
    private final int most;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** @param most the most objects to fetch at once */
    Pass(PatientStore store, RecordPlace place, RecordFile file, Ledger ledger, ExecutorService threads, int most) {
        this.store = store;
        this.place = place;
        this.reader = new RecordReader(place);
        this.file = file;
        this.ledger = ledger;
        this.threads = threads;
        this.most = most;
        this.inFlight = new Semaphore(most);
    }

    /** Returns when everything listed is stored or given up. */
    void run() throws InterruptedException {
        try {
            new Listing(store, place).forEach(this::take);
        } catch (GivenUpException e) {
            // The next pass lists again. What was listed is still fetched.
        } finally {
            inFlight.acquire(most);
        }
        RuntimeException lasting = failure.get();
        if (lasting != null) {
            throw lasting;
        }
    }

    private void take(S3Object object) throws InterruptedException {
        if (ledger.knows(object.key(), String.valueOf(object.eTag())) || failure.get() != null) {
            return;
        }
        CollectedRecord refused = reader.refusedUnseen(object);
        if (refused != null) {
            keep(refused);
            return;
        }
        inFlight.acquire();
        threads.execute(() -> {
            try {
                fetch(object);
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                inFlight.release();
            }
        });
    }

    private void fetch(S3Object object) {
        try {
            ResponseBytes<GetObjectResponse> got = store.ask(client -> client.getObjectAsBytes(
                    request -> request.bucket(place.bucket()).key(object.key())));
            keep(reader.read(object, String.valueOf(got.response().eTag()), got.asByteArrayUnsafe()));
        } catch (NoSuchKeyException e) {
            // It has been deleted since it was listed.
        } catch (GivenUpException e) {
            // It remains unknown, so the next pass fetches it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The file comes first: what the ledger knows is on disk. */
    private void keep(CollectedRecord record) {
        file.append(record);
        ledger.enter(record);
    }
}
