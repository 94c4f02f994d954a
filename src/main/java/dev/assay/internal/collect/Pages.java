package dev.assay.internal.collect;

import dev.assay.internal.collect.PatientStore.GivenUpException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** The pages of a list. Each is requested after the one before has been processed. */
final class Pages {

    private final PatientStore store;
    private final Consumer<ListObjectsV2Request.Builder> list;
    private @Nullable String token;
    private boolean ended;

    /** @param list the request for the list */
    Pages(PatientStore store, Consumer<ListObjectsV2Request.Builder> list) {
        this.store = store;
        this.list = list;
    }

    /** The next page; null after the last one. */
    @Nullable
    ListObjectsV2Response next() throws InterruptedException, GivenUpException {
        if (ended) {
            return null;
        }
        String from = token;
        ListObjectsV2Response page =
                store.ask(client -> client.listObjectsV2(request -> list.accept(request.continuationToken(from))));
        token = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
        ended = token == null;
        return page;
    }
}
