package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import java.time.Instant;

/** One immutable version of an object. Not a record: two equal versions are still two. */
public final class StoredObject {

    private final Content content;
    private final ETag etag;
    private final Attributes attributes;
    private final Checksum checksum;
    private final long modifiedSeconds;

    /** @param modified counted in whole seconds, as S3 does */
    public StoredObject(Content content, ETag etag, Attributes attributes, Checksum checksum, Instant modified) {
        this.content = content;
        this.etag = etag;
        this.attributes = attributes.shared();
        this.checksum = checksum;
        this.modifiedSeconds = modified.getEpochSecond();
    }

    public Content content() {
        return content;
    }

    /** Its size in bytes. */
    public long size() {
        return content.length();
    }

    public ETag etag() {
        return etag;
    }

    public Attributes attributes() {
        return attributes;
    }

    public Checksum checksum() {
        return checksum;
    }

    /** When it was put, in whole seconds. */
    public Instant modified() {
        return Instant.ofEpochSecond(modifiedSeconds);
    }
}
