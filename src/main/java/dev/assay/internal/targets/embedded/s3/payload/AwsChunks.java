package dev.assay.internal.targets.embedded.s3.payload;

import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A body in the coding {@code aws-chunked}: chunks, optionally signed, and fields after the last chunk.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">Amazon S3: signature
 *     calculations for trailing headers</a>
 */
final class AwsChunks {

    private static final String SIGNED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String SIGNED_WITH_TRAILER = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    private static final String UNSIGNED_WITH_TRAILER = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private static final String CHUNK_SIGNATURE = "chunk-signature=";
    private static final String TRAILER_SIGNATURE = "x-amz-trailer-signature";

    private final byte[] body;
    private final ChunkSignatures signatures;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Map<String, String> trailers = new LinkedHashMap<>();
    private int position;

    private AwsChunks(byte[] body, ChunkSignatures signatures) {
        this.body = body;
        this.signatures = signatures;
    }

    static AwsChunks read(Request request, String declared, SignedRequest signed) {
        ChunkSignatures signatures = switch (declared) {
            case SIGNED, SIGNED_WITH_TRAILER -> ChunkSignatures.required(signed);
            case UNSIGNED_WITH_TRAILER -> ChunkSignatures.none();
            default -> throw S3Error.notImplemented(Payload.HASH_HEADER + ": " + declared);
        };
        AwsChunks chunks = new AwsChunks(request.body(), signatures);
        chunks.readChunks();
        chunks.readTrailers(declared.equals(SIGNED_WITH_TRAILER));
        chunks.checkLength(request);
        return chunks;
    }

    byte[] content() {
        return content.toByteArray();
    }

    /** The fields after the content, with names in lower case. */
    Map<String, String> trailers() {
        return Map.copyOf(trailers);
    }

    private void readChunks() {
        int size;
        do {
            String[] header = line().split(";", 2);
            size = size(header[0]);
            if (size > body.length - position) {
                throw incomplete();
            }
            String signature = header.length == 2 && header[1].startsWith(CHUNK_SIGNATURE)
                    ? header[1].substring(CHUNK_SIGNATURE.length())
                    : "";
            signatures.checkChunk(body, position, size, signature);
            content.write(body, position, size);
            position += size;
            if (size > 0 && !line().isEmpty()) {
                throw incomplete();
            }
        } while (size > 0);
    }

    private void readTrailers(boolean signed) {
        StringBuilder canonical = new StringBuilder();
        while (position < body.length) {
            String line = line();
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = line.substring(colon + 1).strip();
                trailers.put(name, value);
                if (!name.equals(TRAILER_SIGNATURE)) {
                    canonical.append(name).append(':').append(value).append('\n');
                }
            }
        }
        if (signed) {
            signatures.checkTrailer(
                    canonical.toString(),
                    Optional.ofNullable(trailers.get(TRAILER_SIGNATURE)).orElse(""));
        }
    }

    private void checkLength(Request request) {
        String declared = request.head()
                .headers()
                .first("x-amz-decoded-content-length")
                .orElseThrow(() ->
                        S3Error.of(411, "MissingContentLength", "You must provide the Content-Length HTTP header."));
        if (!declared.equals(Integer.toString(content.size()))) {
            throw incomplete();
        }
    }

    private static int size(String text) {
        if (!text.matches("[0-9a-fA-F]{1,7}")) {
            throw incomplete();
        }
        return Integer.parseInt(text, 16);
    }

    private String line() {
        for (int end = position; end + 1 < body.length; end++) {
            if (body[end] == '\r' && body[end + 1] == '\n') {
                String line = new String(body, position, end - position, StandardCharsets.US_ASCII);
                position = end + 2;
                return line;
            }
        }
        throw incomplete();
    }

    private static S3Error incomplete() {
        return S3Error.bad(
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
