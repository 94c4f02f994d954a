package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The open multipart uploads of a bucket. */
public final class Uploads {

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    /** Adds a new upload. */
    public void add(Upload upload) {
        uploads.put(upload.id(), upload);
    }

    /** The upload with that id, which must belong to that key. */
    public Upload get(String id, String key) {
        Upload upload = uploads.get(id);
        if (upload == null || !upload.key().equals(key)) {
            throw S3Error.noSuchUpload(id);
        }
        return upload;
    }

    /** Forgets an upload. The caller decides about its parts. */
    public void remove(Upload upload) {
        uploads.remove(upload.id());
    }

    /** Marks the uploads of a key that was written or deleted. */
    void overtake(String key) {
        uploads.values().stream().filter(upload -> upload.key().equals(key)).forEach(Upload::overtake);
    }

    void end() {
        uploads.values().forEach(Upload::abort);
        uploads.clear();
    }
}
