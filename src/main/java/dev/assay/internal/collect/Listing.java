package dev.assay.internal.collect;

import dev.assay.internal.collect.PatientStore.GivenUpException;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of a place, in pages. Objects outside the place are left out, whatever the store answers. */
final class Listing {

    private final PatientStore store;
    private final RecordPlace place;

    Listing(PatientStore store, RecordPlace place) {
        this.store = store;
        this.place = place;
    }

    /** Receives the objects. */
    interface Sink {
        void take(S3Object object) throws InterruptedException;
    }

    void forEach(Sink sink) throws InterruptedException, GivenUpException {
        Pages pages = new Pages(store, list -> list.bucket(place.bucket()).prefix(place.start()));
        for (ListObjectsV2Response page = pages.next(); page != null; page = pages.next()) {
            for (S3Object object : page.contents()) {
                boolean own =
                        object.key().startsWith(place.start()) && !object.key().equals(RunMark.key(place));
                if (own) {
                    sink.take(object);
                }
            }
        }
    }
}
