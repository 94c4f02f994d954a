package dev.assay.internal.targets.embedded.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads the body that the header announces (RFC 9112, sections 6 and 7). */
final class BodyReader {

    private static final long CHUNKED = -1;

    private final long length;

    private BodyReader(long length) {
        this.length = length;
    }

    static BodyReader of(RequestHead head) throws MalformedRequestException {
        List<String> codings = head.headers().all("Transfer-Encoding");
        List<String> lengths = head.headers().all("Content-Length");
        if (codings.isEmpty()) {
            return new BodyReader(lengths.isEmpty() ? 0 : length(lengths));
        }
        // Two lengths are how one request is smuggled inside another.
        if (!lengths.isEmpty() || codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
            throw new MalformedRequestException("Transfer-Encoding must be chunked, without Content-Length");
        }
        return new BodyReader(CHUNKED);
    }

    private static long length(List<String> lengths) throws MalformedRequestException {
        if (lengths.size() == 1 && lengths.get(0).matches("[0-9]{1,18}")) {
            return Long.parseLong(lengths.get(0));
        }
        throw new MalformedRequestException("Content-Length must be one number");
    }

    /** The body; empty if it is longer than the limit. A body that is too long is read and dropped. */
    Optional<byte[]> read(InputStream in, long limit) throws IOException, MalformedRequestException {
        if (length == CHUNKED) {
            return chunks(in, limit);
        }
        if (length > limit) {
            in.skipNBytes(length);
            return Optional.empty();
        }
        byte[] body = in.readNBytes((int) length);
        if (body.length < length) {
            throw new EOFException();
        }
        return Optional.of(body);
    }

    private static Optional<byte[]> chunks(InputStream in, long limit) throws IOException, MalformedRequestException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long total = 0;
        for (long size = size(in); size > 0; size = size(in)) {
            total += size;
            if (total <= limit) {
                body.write(in.readNBytes((int) size));
            } else {
                in.skipNBytes(size);
            }
            if (!line(in).isEmpty()) {
                throw new MalformedRequestException("A chunk must end after its size");
            }
        }
        while (!line(in).isEmpty()) {
            // Trailer fields say nothing that is needed here.
        }
        return total <= limit ? Optional.of(body.toByteArray()) : Optional.empty();
    }

    private static long size(InputStream in) throws IOException, MalformedRequestException {
        String size = line(in).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new MalformedRequestException("The size of a chunk must be a hexadecimal number");
        }
        return Long.parseLong(size, 16);
    }

    private static String line(InputStream in) throws IOException, MalformedRequestException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (line.length() > 1024) {
                throw new MalformedRequestException("The size of a chunk must be short");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
