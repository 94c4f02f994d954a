package dev.assay.internal.collect;

import dev.assay.internal.collect.PatientStore.GivenUpException;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.runfolder.RecordFile;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Deletes the objects whose records are on disk. The file, read again, decides what may go, not the memory of this process; and
 * only an object that is still the fetched one is deleted.
 */
final class Deletion {

    /** The most objects that DeleteObjects takes. */
    private static final int BATCH = 1000;

    private static final byte STORED = 1;

    private final PatientStore store;
    private final RecordPlace place;
    private final RecordFile file;
    private final FingerprintTable stored = new FingerprintTable();
    private final List<ObjectIdentifier> batch = new ArrayList<>();
    private long deleted;

    Deletion(PatientStore store, RecordPlace place, RecordFile file) {
        this.store = store;
        this.place = place;
        this.file = file;
    }

    long run() throws InterruptedException, GivenUpException {
        readBack();
        new Listing(store, place).forEach(this::take);
        delete();
        return deleted;
    }

    private void readBack() {
        file.force();
        try {
            file.forEach(record -> {
                if (record.intact()) {
                    stored.add(Fingerprint.ofVersion(record.key(), record.etag()), STORED);
                }
            });
        } catch (CorruptLinesException e) {
            // The objects of these lines stay in the store.
        }
    }

    private void take(S3Object object) throws InterruptedException {
        if (stored.flags(Fingerprint.ofVersion(object.key(), String.valueOf(object.eTag()))) == 0) {
            return;
        }
        // On condition of the listed version: an object that replaces it meanwhile stays.
        batch.add(
                ObjectIdentifier.builder().key(object.key()).eTag(object.eTag()).build());
        if (batch.size() == BATCH) {
            delete();
        }
    }

    private void delete() throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        List<ObjectIdentifier> now = List.copyOf(batch);
        batch.clear();
        try {
            int refused = store.ask(client -> client.deleteObjects(request -> request.bucket(place.bucket())
                            .delete(all -> all.objects(now).quiet(true))))
                    .errors()
                    .size();
            deleted += now.size() - refused;
        } catch (GivenUpException e) {
            // They stay: better stored twice than lost.
        }
    }
}
