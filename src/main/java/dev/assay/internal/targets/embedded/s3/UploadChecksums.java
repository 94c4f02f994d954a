package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.s3.checksum.Calculation;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.payload.Payload;
import dev.assay.internal.targets.embedded.s3.store.Part;
import dev.assay.internal.targets.embedded.s3.store.Upload;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checksums of an upload in parts.
 *
 * @param algorithm absent when it has none
 * @param whole whether the object's is that of its content, not that of its parts' checksums
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html">Amazon S3: full
 *     object and composite checksums</a>
 */
record UploadChecksums(@Nullable ChecksumAlgorithm algorithm, boolean whole) {

    private static final String ALGORITHM = "x-amz-checksum-algorithm";
    private static final String TYPE = "x-amz-checksum-type";
    private static final String FULL_OBJECT = "FULL_OBJECT";

    /** What the request that begins an upload asks for. */
    static UploadChecksums asked(ObjectRequest request) {
        Optional<String> name = request.header(ALGORITHM);
        if (name.isEmpty()) {
            return new UploadChecksums(null, false);
        }
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.named(name.get())
                .orElseThrow(() -> S3Error.invalidRequest("Checksum algorithm provided is unsupported."
                        + " Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"));
        String usual = algorithm == ChecksumAlgorithm.CRC64NVME ? FULL_OBJECT : "COMPOSITE";
        String type = request.header(TYPE).orElse(usual);
        boolean whole = type.equals(FULL_OBJECT);
        if (whole ? !algorithm.isCyclic() : algorithm == ChecksumAlgorithm.CRC64NVME) {
            throw S3Error.invalidRequest("The " + type + " checksum type cannot be used with the "
                    + algorithm.name().toLowerCase(Locale.ROOT) + " checksum algorithm.");
        }
        return new UploadChecksums(algorithm, whole);
    }

    static UploadChecksums of(Upload upload) {
        return new UploadChecksums(upload.algorithm(), upload.wholeChecksum());
    }

    /** Whether the object's checksum is that of its parts' checksums. */
    boolean areComposed() {
        return algorithm != null && !whole;
    }

    Headers headers() {
        return algorithm == null
                ? Headers.NONE
                : Headers.NONE.with(ALGORITHM, algorithm.name()).with(TYPE, whole ? FULL_OBJECT : "COMPOSITE");
    }

    /** The checksum of a part: the one that came with it, also in an upload that was begun without, or calculated. */
    @Nullable
    Checksum ofPart(Payload payload) {
        Checksum came = payload.checksum();
        if (came != null && algorithm != null && came.algorithm() != algorithm) {
            throw S3Error.invalidRequest("Checksum Type mismatch occurred, expected checksum Type: "
                    + algorithm.name().toLowerCase(Locale.ROOT)
                    + ", actual checksum Type: " + came.algorithm().name().toLowerCase(Locale.ROOT));
        }
        return came == null && algorithm != null ? new Checksum(algorithm, algorithm.of(payload.bytes()), 0) : came;
    }

    /** The checksum of the object that the parts make. */
    @Nullable
    Checksum ofObject(List<Part> parts) throws IOException {
        if (algorithm == null) {
            return null;
        }
        Calculation calculation = algorithm.begin();
        for (Part part : parts) {
            Checksum own = part.checksum();
            byte[] bytes = whole || own == null ? part.content().bytes() : own.value();
            calculation.update(bytes, 0, bytes.length);
        }
        return new Checksum(algorithm, calculation.value(), whole ? 0 : parts.size());
    }
}
