package dev.assay.internal.targets.embedded.s3.payload;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
import dev.assay.internal.targets.embedded.s3.checksum.HashCalculation;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checksums that a sender declares before or after the content.
 *
 * @param headers of the request
 * @param trailers the fields after the content, with names in lower case
 */
record Declaration(Headers headers, Map<String, String> trailers) {

    private static final int MD5_BYTES = 16;

    /** The content's MD5. */
    byte[] checkedMd5(byte[] bytes) {
        byte[] md5 = HashCalculation.md5(bytes);
        headers.first("Content-MD5").ifPresent(text -> {
            byte[] declared = decoded(text);
            if (declared.length != MD5_BYTES) {
                throw S3Error.bad("InvalidDigest", "The Content-MD5 you specified was invalid.")
                        .with("Content-MD5", text);
            }
            if (!Arrays.equals(declared, md5)) {
                throw badDigest("Content-MD5");
            }
        });
        return md5;
    }

    /** The declared checksum, which must match the content; absent if none was declared. */
    @Nullable
    Checksum checked(byte[] bytes) {
        List<ChecksumAlgorithm> declared = Arrays.stream(ChecksumAlgorithm.values())
                .filter(algorithm -> text(algorithm).isPresent())
                .toList();
        if (declared.size() > 1) {
            throw S3Error.invalidRequest(
                    "Expecting a single x-amz-checksum- header." + " Multiple checksum Types are not allowed.");
        }
        checkAnnounced(declared);
        return declared.isEmpty() ? null : checked(declared.get(0), bytes);
    }

    private Checksum checked(ChecksumAlgorithm algorithm, byte[] bytes) {
        byte[] value = decoded(text(algorithm).orElseThrow());
        if (value.length != algorithm.length()) {
            throw S3Error.invalidRequest("Value for " + algorithm.header() + " header is invalid.");
        }
        if (!Arrays.equals(value, algorithm.of(bytes))) {
            throw badDigest(algorithm.name());
        }
        return new Checksum(algorithm, value, 0);
    }

    private void checkAnnounced(List<ChecksumAlgorithm> declared) {
        if (headers.first("x-amz-sdk-checksum-algorithm").isPresent() && declared.isEmpty()) {
            throw S3Error.invalidRequest("x-amz-sdk-checksum-algorithm specified, but no corresponding"
                    + " x-amz-checksum-* or x-amz-trailer headers were found.");
        }
        headers.first("x-amz-trailer").ifPresent(names -> {
            List<String> announced = Arrays.stream(names.split(",", -1))
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            announced.forEach(Declaration::checkKnown);
            if (!trailers.keySet().containsAll(announced)) {
                throw S3Error.bad(
                        "MalformedTrailerError",
                        "The request contained trailing data that was not well-formed or did not conform to our"
                                + " published schema.");
            }
        });
    }

    private static void checkKnown(String trailer) {
        if (Arrays.stream(ChecksumAlgorithm.values())
                .noneMatch(known -> known.header().equals(trailer))) {
            throw S3Error.notImplemented("the trailer " + trailer);
        }
    }

    private Optional<String> text(ChecksumAlgorithm algorithm) {
        return headers.first(algorithm.header()).or(() -> Optional.ofNullable(trailers.get(algorithm.header())));
    }

    /** Empty, and so never a valid checksum, if the text is not base64. */
    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static S3Error badDigest(String name) {
        return S3Error.bad("BadDigest", "The " + name + " you specified did not match the calculated checksum.");
    }
}
