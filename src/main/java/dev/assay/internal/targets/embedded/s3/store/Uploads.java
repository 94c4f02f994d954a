package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The uploads in parts that were begun in a bucket and neither completed nor aborted. */
public final class Uploads {

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    /** Takes a new one. */
    public void add(Upload upload) {
        uploads.put(upload.id(), upload);
    }

    /** The upload of that id, if it is one of that key. */
    public Upload get(String id, String key) {
        Upload upload = uploads.get(id);
        if (upload == null || !upload.key().equals(key)) {
            throw S3Error.noSuchUpload(id);
        }
        return upload;
    }

    /** Forgets an upload; what becomes of its parts is the caller's to say. */
    public void remove(Upload upload) {
        uploads.remove(upload.id());
    }

    /** Takes notice that a key was written or deleted. */
    void overtake(String key) {
        uploads.values().stream().filter(upload -> upload.key().equals(key)).forEach(Upload::overtake);
    }

    void end() {
        uploads.values().forEach(Upload::abort);
        uploads.clear();
    }
}
