package dev.assay.internal.collect;

import dev.assay.internal.collect.PatientStore.GivenUpException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The object that marks a place as in use by a run. It lies below the run's own prefix, so that no run writes below another's. */
final class RunMark {

    private static final String NAME = ".assay-run.json";
    private static final int NOT_FOUND = 404;

    private final PatientStore store;
    private final RecordPlace place;

    RunMark(PatientStore store, RecordPlace place) {
        this.store = store;
        this.place = place;
    }

    static String key(RecordPlace place) {
        return place.start() + NAME;
    }

    void put() throws InterruptedException, GivenUpException {
        RequestBody body = RequestBody.fromString("{\"runId\":\"" + place.runId() + "\"}");
        store.ask(client -> client.putObject(
                request -> request.bucket(place.bucket()).key(key(place)).contentType("application/json"), body));
    }

    void remove() throws InterruptedException, GivenUpException {
        store.ask(client ->
                client.deleteObject(request -> request.bucket(place.bucket()).key(key(place))));
    }

    /** The id of another run that has marked a place beside this one; null if there is none. */
    @Nullable
    String other() throws InterruptedException, GivenUpException {
        Pages pages = new Pages(
                store,
                list -> list.bucket(place.bucket()).prefix(place.parent()).delimiter("/"));
        for (ListObjectsV2Response page = pages.next(); page != null; page = pages.next()) {
            for (CommonPrefix other : page.commonPrefixes()) {
                if (!other.prefix().equals(place.start()) && isMarked(other.prefix())) {
                    return other.prefix()
                            .substring(place.parent().length(), other.prefix().length() - 1);
                }
            }
        }
        return null;
    }

    private boolean isMarked(String start) throws InterruptedException, GivenUpException {
        try {
            store.ask(client ->
                    client.headObject(request -> request.bucket(place.bucket()).key(start + NAME)));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
