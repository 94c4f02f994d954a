package dev.assay.internal.targets.embedded.s3.payload;

import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.HashCalculation;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.text.Sha256;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a request, verified against its length, hash, signature and checksum.
 *
 * @param bytes the content
 * @param md5 its MD5
 * @param checksum the one that the sender gave; absent if there was none
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">Amazon S3: authenticating
 *     requests</a>
 */
public record Payload(byte[] bytes, byte[] md5, @Nullable Checksum checksum) {

    /** The header that says how the body is signed. */
    public static final String HASH_HEADER = "x-amz-content-sha256";

    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String STREAMING = "STREAMING-";

    /** A content of the target itself, without a request. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes, HashCalculation.md5(bytes), null);
    }

    /**
     * Reads the body of a request.
     *
     * @param signed the request's signature, already verified
     * @throws S3Error if hash, signature, length or checksum do not match the body
     */
    public static Payload of(Request request, SignedRequest signed) {
        String declared = declared(request);
        if (declared.startsWith(STREAMING)) {
            AwsChunks chunks = AwsChunks.read(request, declared, signed);
            return verified(request, chunks.content(), chunks.trailers());
        }
        if (!declared.equals(UNSIGNED) && !declared.equals(Sha256.hex(request.body()))) {
            throw S3Error.bad(
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        return verified(request, request.body(), Map.of());
    }

    private static Payload verified(Request request, byte[] bytes, Map<String, String> trailers) {
        Declaration declaration = new Declaration(request.head().headers(), trailers);
        byte[] md5 = declaration.checkedMd5(bytes);
        return new Payload(bytes, md5, completesUpload(request) ? null : declaration.checked(bytes));
    }

    /** Such a request declares the checksum of the new object, not that of its body. */
    private static boolean completesUpload(Request request) {
        return request.head().method().equals("POST")
                && request.head().parameters().containsKey("uploadId");
    }

    /** The text that the signature covers in place of the body's hash. */
    public static String declared(Request request) {
        return request.head()
                .headers()
                .first(HASH_HEADER)
                .orElseThrow(() -> S3Error.invalidRequest("Missing required header for this request: " + HASH_HEADER));
    }
}
