package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One part of an upload.
 *
 * @param number from 1
 * @param content its bytes
 * @param etag its MD5
 * @param checksum absent if the upload has none
 * @param modified when it was uploaded
 */
public record Part(
        int number, Content content, ETag etag, @Nullable Checksum checksum, Instant modified) {}
