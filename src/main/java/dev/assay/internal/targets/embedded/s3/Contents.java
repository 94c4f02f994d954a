package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.checksum.Calculation;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.HashCalculation;
import dev.assay.internal.targets.embedded.s3.payload.Payload;
import dev.assay.internal.targets.embedded.s3.store.Attributes;
import dev.assay.internal.targets.embedded.s3.store.Content;
import dev.assay.internal.targets.embedded.s3.store.ETag;
import dev.assay.internal.targets.embedded.s3.store.Part;
import dev.assay.internal.targets.embedded.s3.store.Segments;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes contents to the disk, and says what they are. */
final class Contents {

    private static final int STEP_BYTES = 8 * 1024 * 1024;

    private final Segments segments;
    private final Clock clock;

    Contents(Segments segments, Clock clock) {
        this.segments = segments;
        this.clock = clock;
    }

    /** What a request carries, as an object. */
    StoredObject object(Payload payload, Attributes attributes) throws IOException {
        Content content = segments.append(payload.bytes());
        return new StoredObject(content, ETag.ofMd5(payload.md5()), attributes, payload.checksum(), now());
    }

    /** What a request carries, as a part. */
    Part part(int number, Payload payload, @Nullable Checksum checksum) throws IOException {
        Content content = segments.append(payload.bytes());
        return new Part(number, content, ETag.ofMd5(payload.md5()), checksum, now());
    }

    /** A copy of another object's content, with attributes of its own. */
    StoredObject copy(StoredObject source, Attributes attributes) throws IOException {
        Calculation md5 = new HashCalculation("MD5");
        Content content = copy(source.content(), new ByteRange(0, source.size()), md5);
        Checksum checksum = source.checksum() == null || source.checksum().parts() > 0 ? null : source.checksum();
        return new StoredObject(content, ETag.ofMd5(md5.value()), attributes, checksum, now());
    }

    /** A copy of a stretch of another object's content, as a part. */
    Part part(int number, Content source, ByteRange range) throws IOException {
        Calculation md5 = new HashCalculation("MD5");
        Content content = copy(source, range, md5);
        return new Part(number, content, ETag.ofMd5(md5.value()), null, now());
    }

    private Content copy(Content source, ByteRange range, Calculation md5) throws IOException {
        List<Content> pieces = new ArrayList<>();
        for (long done = 0; done < range.count(); done += STEP_BYTES) {
            int next = (int) Math.min(STEP_BYTES, range.count() - done);
            ByteArrayOutputStream piece = new ByteArrayOutputStream(next);
            source.writeTo(piece, range.from() + done, next);
            md5.update(piece.toByteArray(), 0, next);
            pieces.add(segments.append(piece.toByteArray()));
        }
        return pieces.size() == 1 ? pieces.get(0) : Content.of(pieces);
    }

    Instant now() {
        return clock.instant();
    }
}
