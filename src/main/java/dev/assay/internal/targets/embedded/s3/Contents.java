package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.checksum.Calculation;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
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

/** Writes contents to the disk and describes them. */
final class Contents {

    private static final int STEP_BYTES = 8 * 1024 * 1024;

    private final Segments segments;
    private final Clock clock;

    Contents(Segments segments, Clock clock) {
        this.segments = segments;
        this.clock = clock;
    }

    /** Stores the payload as an object. Like S3, it calculates CRC64NVME if the sender gave no checksum. */
    StoredObject object(Payload payload, Attributes attributes) throws IOException {
        Checksum given = payload.checksum();
        Checksum checksum = given == null ? Checksum.of(ChecksumAlgorithm.CRC64NVME, payload.bytes()) : given;
        Content content = segments.append(payload.bytes());
        return new StoredObject(content, ETag.ofMd5(payload.md5()), attributes, checksum, now());
    }

    /** Stores the payload as a part. */
    Part part(int number, Payload payload, @Nullable Checksum checksum) throws IOException {
        Content content = segments.append(payload.bytes());
        return new Part(number, content, ETag.ofMd5(payload.md5()), checksum, now());
    }

    /** Copies an object's content; the copy has its own attributes and checksum. */
    StoredObject copy(StoredObject source, Attributes attributes, ChecksumAlgorithm algorithm) throws IOException {
        Calculation md5 = new HashCalculation("MD5");
        Calculation checksum = algorithm.begin();
        Content content = copy(source.content(), new ByteRange(0, source.size()), List.of(md5, checksum));
        return new StoredObject(
                content, ETag.ofMd5(md5.value()), attributes, new Checksum(algorithm, checksum.value(), 0), now());
    }

    /** Copies a range of an object's content into a part. */
    Part part(int number, Content source, ByteRange range, @Nullable ChecksumAlgorithm algorithm) throws IOException {
        Calculation md5 = new HashCalculation("MD5");
        if (algorithm == null) {
            Content content = copy(source, range, List.of(md5));
            return new Part(number, content, ETag.ofMd5(md5.value()), null, now());
        }
        Calculation checksum = algorithm.begin();
        Content content = copy(source, range, List.of(md5, checksum));
        return new Part(number, content, ETag.ofMd5(md5.value()), new Checksum(algorithm, checksum.value(), 0), now());
    }

    private Content copy(Content source, ByteRange range, List<Calculation> calculations) throws IOException {
        List<Content> pieces = new ArrayList<>();
        for (long done = 0; done < range.count(); done += STEP_BYTES) {
            int next = (int) Math.min(STEP_BYTES, range.count() - done);
            ByteArrayOutputStream piece = new ByteArrayOutputStream(next);
            source.writeTo(piece, range.from() + done, next);
            byte[] bytes = piece.toByteArray();
            calculations.forEach(calculation -> calculation.update(bytes, 0, next));
            pieces.add(segments.append(bytes));
        }
        return pieces.size() == 1 ? pieces.get(0) : Content.of(pieces);
    }

    Instant now() {
        return clock.instant();
    }
}
