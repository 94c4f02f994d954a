package dev.assay.internal.targets.embedded.s3.payload;

import dev.assay.internal.targets.embedded.access.KeyedHash;
import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of the chunks of a body. Each builds on the one before.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html">Amazon S3: signature calculations for
 *     a payload in several chunks</a>
 */
final class ChunkSignatures {

    private static final String NOTHING = Sha256.hex(new byte[0]);

    private final @Nullable SignedRequest signed;
    private String previous;

    private ChunkSignatures(@Nullable SignedRequest signed) {
        this.signed = signed;
        this.previous = signed == null ? "" : signed.signature();
    }

    /** Every chunk must be signed. */
    static ChunkSignatures required(SignedRequest signed) {
        return new ChunkSignatures(signed);
    }

    /** Chunks are not signed. */
    static ChunkSignatures none() {
        return new ChunkSignatures(null);
    }

    void checkChunk(byte[] body, int offset, int length, String signature) {
        if (signed != null) {
            String hash = Sha256.hex(Arrays.copyOfRange(body, offset, offset + length));
            check(signed, "AWS4-HMAC-SHA256-PAYLOAD", NOTHING + "\n" + hash, signature);
        }
    }

    /** @param canonical the trailing fields, {@code name:value} and a line feed each */
    void checkTrailer(String canonical, String signature) {
        if (signed != null) {
            String hash = Sha256.hex(canonical.getBytes(StandardCharsets.UTF_8));
            check(signed, "AWS4-HMAC-SHA256-TRAILER", hash, signature);
        }
    }

    private void check(SignedRequest request, String algorithm, String rest, String signature) {
        String expected = request.sign(algorithm, previous + "\n" + rest);
        if (!KeyedHash.same(expected, signature)) {
            throw S3Error.of(
                    403,
                    "SignatureDoesNotMatch",
                    "The signature of a part of the body does not match what was computed.");
        }
        previous = expected;
    }
}
