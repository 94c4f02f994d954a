package dev.assay.internal.targets.embedded.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads request line and header fields (RFC 9112, sections 3 and 5). */
final class HeadReader {

    private final InputStream in;
    private final int limit;
    private int left;

    private HeadReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
        this.left = limit;
    }

    /** Empty if the client ended the connection instead of sending another request. */
    static Optional<RequestHead> read(InputStream in, int limit) throws IOException, MalformedRequestException {
        return new HeadReader(in, limit).read();
    }

    private Optional<RequestHead> read() throws IOException, MalformedRequestException {
        Optional<String> line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = line.get().split(" ", -1);
        if (parts.length != 3 || !parts[1].startsWith("/") || !parts[2].startsWith("HTTP/1.")) {
            throw new MalformedRequestException("The request line must be METHOD /path HTTP/1.1");
        }
        int question = parts[1].indexOf('?');
        String path = question < 0 ? parts[1] : parts[1].substring(0, question);
        String query = question < 0 ? "" : parts[1].substring(question + 1);
        return Optional.of(new RequestHead(parts[0], path, query, fields()));
    }

    private Headers fields() throws IOException, MalformedRequestException {
        List<Headers.Field> fields = new ArrayList<>();
        while (true) {
            String line = line().orElseThrow(EOFException::new);
            if (line.isEmpty()) {
                return new Headers(fields);
            }
            int colon = line.indexOf(':');
            if (colon < 1 || Character.isWhitespace(line.charAt(0)) || Character.isWhitespace(line.charAt(colon - 1))) {
                throw new MalformedRequestException("A header field must be name: value");
            }
            fields.add(new Headers.Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
    }

    private Optional<String> line() throws IOException, MalformedRequestException {
        StringBuilder line = new StringBuilder(80);
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException();
            }
            if (--left < 0) {
                throw new MalformedRequestException("The header must have at most " + limit + " bytes");
            }
            line.append((char) next);
            next = in.read();
        }
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') {
            line.setLength(end - 1);
        }
        if (line.indexOf("\r") >= 0) {
            throw new MalformedRequestException("A line must end with carriage return and line feed");
        }
        return Optional.of(new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }
}
