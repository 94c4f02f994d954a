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
 * The checksums of a multipart upload.
 *
 * @param algorithm absent if the upload was begun without one. Then its parts have no checksums, and the object gets CRC64NVME
 * @param whole whether the object's checksum is calculated over its content, not over the checksums of its parts
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html">Amazon S3: full
 *     object and composite checksums</a>
 */
record UploadChecksums(@Nullable ChecksumAlgorithm algorithm, boolean whole) {

    static final String ALGORITHM = "x-amz-checksum-algorithm";
    static final String TYPE = "x-amz-checksum-type";

    private static final String FULL_OBJECT = "FULL_OBJECT";
    private static final String COMPOSITE = "COMPOSITE";

    /** Reads the request that begins an upload. */
    static UploadChecksums asked(ObjectRequest request) {
        Optional<ChecksumAlgorithm> algorithm = algorithm(request);
        Optional<String> type = type(request);
        if (algorithm.isEmpty()) {
            if (type.isPresent()) {
                throw S3Error.invalidRequest("The x-amz-checksum-type header can only be used with the"
                        + " x-amz-checksum-algorithm header.");
            }
            return new UploadChecksums(null, true);
        }
        return typed(algorithm.get(), type);
    }

    /** The type of checksum that a request names. The CRT client writes it in lower case. */
    static Optional<String> type(ObjectRequest request) {
        return request.header(TYPE).map(type -> type.toUpperCase(Locale.ROOT));
    }

    private static UploadChecksums typed(ChecksumAlgorithm algorithm, Optional<String> asked) {
        String type = asked.orElse(algorithm == ChecksumAlgorithm.CRC64NVME ? FULL_OBJECT : COMPOSITE);
        boolean whole = type.equals(FULL_OBJECT);
        if (!whole && !type.equals(COMPOSITE)) {
            throw S3Error.invalidRequest("Value for x-amz-checksum-type header is invalid.");
        }
        if (whole ? !algorithm.isCyclic() : algorithm == ChecksumAlgorithm.CRC64NVME) {
            throw S3Error.invalidRequest("The " + type + " checksum type cannot be used with the "
                    + algorithm.lowerCase() + " checksum algorithm.");
        }
        return new UploadChecksums(algorithm, whole);
    }

    /** The algorithm that a request asks for. */
    static Optional<ChecksumAlgorithm> algorithm(ObjectRequest request) {
        return request.header(ALGORITHM)
                .map(name -> ChecksumAlgorithm.named(name)
                        .orElseThrow(() -> S3Error.invalidRequest("Checksum algorithm provided is unsupported."
                                + " Please try again with any of the valid types:"
                                + " [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]")));
    }

    static UploadChecksums of(Upload upload) {
        return new UploadChecksums(upload.algorithm(), upload.wholeChecksum());
    }

    /** Whether the object's checksum is calculated over the checksums of its parts. */
    boolean areComposed() {
        return !whole;
    }

    /** {@code FULL_OBJECT}, {@code COMPOSITE}, or {@code null} for an upload without checksums. */
    String type() {
        if (algorithm == null) {
            return "null";
        }
        return whole ? FULL_OBJECT : COMPOSITE;
    }

    /** The answer to the request that begins an upload repeats what it asked for. */
    Headers headers(Headers before) {
        return algorithm == null
                ? before
                : before.with(ALGORITHM, algorithm.name()).with(TYPE, type());
    }

    /** The checksum of a part: the one that its sender gave, or a calculated one. */
    @Nullable
    Checksum ofPart(Payload payload) {
        Checksum came = payload.checksum();
        if (algorithm == null) {
            return came;
        }
        if (came == null && whole) {
            return Checksum.of(algorithm, payload.bytes());
        }
        if (came == null || came.algorithm() != algorithm) {
            throw S3Error.invalidRequest("Checksum Type mismatch occurred, expected checksum Type: "
                    + algorithm.lowerCase() + ", actual checksum Type: "
                    + (came == null ? "null" : came.algorithm().lowerCase()));
        }
        return came;
    }

    /** The checksum of the object that the parts make. */
    Checksum ofObject(List<Part> parts) throws IOException {
        ChecksumAlgorithm chosen = algorithm == null ? ChecksumAlgorithm.CRC64NVME : algorithm;
        Calculation calculation = chosen.begin();
        for (Part part : parts) {
            Checksum own = part.checksum();
            byte[] bytes = whole || own == null ? part.content().bytes() : own.value();
            calculation.update(bytes, 0, bytes.length);
        }
        return new Checksum(chosen, calculation.value(), whole ? 0 : parts.size());
    }
}
