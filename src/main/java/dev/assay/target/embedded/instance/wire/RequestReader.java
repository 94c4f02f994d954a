package dev.assay.target.embedded.instance.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests off a connection; headers may be long, for error reports carry their stack in one. */
final class RequestReader {

    // AWS's client sends up to 1 MiB of stack in a header.
    private static final int HEAD_LIMIT_BYTES = 2 * 1024 * 1024;
    // A Lambda response has at most 6 MB; what is far beyond is not worth its memory.
    private static final int BODY_LIMIT_BYTES = 64 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private int headBytes;

    RequestReader(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in, 32 * 1024);
        this.out = out;
    }

    /** The next request; null when the other side has closed the connection. */
    @Nullable
    Request read() throws IOException {
        headBytes = 0;
        String start = line();
        if (start == null) {
            return null;
        }
        String[] words = start.split(" ", 3);
        if (words.length != 3) {
            throw new IOException("Not a request line: " + words.length + " words");
        }
        Map<String, String> headers = headers();
        return new Request(words[0], words[1], headers, body(headers));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = required(line()); !line.isEmpty(); line = required(line())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return exactly(size(headers.getOrDefault("content-length", "0"), 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = required(line());
            int size = size(line.split(";", 2)[0].strip(), 16);
            if (size == 0) {
                break;
            }
            if (body.size() + size > BODY_LIMIT_BYTES) {
                throw new IOException("The body is too long");
            }
            body.writeBytes(exactly(size));
            required(line());
        }
        while (!required(line()).isEmpty()) {
            // trailers say nothing that is needed
        }
        return body.toByteArray();
    }

    private static int size(String text, int radix) throws IOException {
        try {
            int size = Integer.parseInt(text, radix);
            if (size < 0 || size > BODY_LIMIT_BYTES) {
                throw new IOException("The body is too long: " + text);
            }
            return size;
        } catch (NumberFormatException e) {
            throw new IOException("Not a size: " + text, e);
        }
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The connection ended inside a body");
        }
        return bytes;
    }

    private static String required(@Nullable String line) throws EOFException {
        if (line == null) {
            throw new EOFException("The connection ended inside a request");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (++headBytes > HEAD_LIMIT_BYTES) {
                throw new IOException("The head of the request is too long");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
