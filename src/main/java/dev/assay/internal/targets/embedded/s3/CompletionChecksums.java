package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares the checksums in a request that completes an upload with those of the upload.
 *
 * @param request its checksum headers describe the object, not the request's body
 * @param upload the checksums with which the upload was begun
 */
record CompletionChecksums(ObjectRequest request, UploadChecksums upload) {

    /** Raises an error if the request names another type of checksum than the upload. */
    void checkType() {
        Optional<String> type = UploadChecksums.type(request);
        if (type.isPresent() && !type.get().equals(upload.type())) {
            throw S3Error.invalidRequest("The upload was created using the " + upload.type()
                    + " checksum mode. The complete request must use the same checksum mode.");
        }
    }

    /** Whether a part has the checksum that the request names for it. A composite upload needs one for each part. */
    boolean match(Part part, XmlBody named) {
        List<ChecksumAlgorithm> given = Arrays.stream(ChecksumAlgorithm.values())
                .filter(algorithm -> named.text(algorithm.element()).isPresent())
                .toList();
        Checksum own = part.checksum();
        if (own == null) {
            return given.isEmpty();
        }
        Optional<String> text = named.text(own.algorithm().element());
        if (text.isEmpty() && upload.areComposed()) {
            throw missing(own, given, part.number());
        }
        return text.map(own.text()::equals).orElse(true);
    }

    private static S3Error missing(Checksum own, List<ChecksumAlgorithm> given, int number) {
        return given.isEmpty()
                ? S3Error.invalidRequest("The upload was created using a "
                        + own.algorithm().lowerCase()
                        + " checksum. The complete request must include the checksum for each part."
                        + " It was missing for part " + number + " in the request.")
                : S3Error.bad(
                        "BadDigest",
                        "The " + given.get(0).lowerCase() + " you specified for part " + number
                                + " did not match what we received.");
    }

    /** The checksum of the object. Raises an error if the request gives another. */
    Checksum checked(List<Part> parts) throws IOException {
        Checksum checksum = upload.ofObject(parts);
        List<ChecksumAlgorithm> given = Arrays.stream(ChecksumAlgorithm.values())
                .filter(algorithm -> request.header(algorithm.header()).isPresent())
                .toList();
        // S3 compares none if the upload was begun without checksums.
        if (upload.algorithm() != null && !given.isEmpty() && !isGiven(checksum, given)) {
            throw S3Error.bad(
                    "BadDigest",
                    "The " + checksum.algorithm().lowerCase()
                            + " you specified did not match the calculated checksum.");
        }
        return checksum;
    }

    /** S3 treats a checksum without its type as composite, so that it never matches a full-object one. */
    private boolean isGiven(Checksum checksum, List<ChecksumAlgorithm> given) {
        return given.equals(List.of(checksum.algorithm()))
                && request.header(checksum.algorithm().header())
                        .filter(checksum.text()::equals)
                        .isPresent()
                && (upload.areComposed() || request.header(UploadChecksums.TYPE).isPresent());
    }
}
