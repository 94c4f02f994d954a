package dev.assay.internal.targets.embedded.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a response (RFC 9112, section 4; to HEAD without its body: RFC 9110, section 9.3.2). */
final class ResponseWriter {

    private ResponseWriter() {}

    static void write(OutputStream out, Response response, boolean withBody, boolean keep) throws IOException {
        StringBuilder head = new StringBuilder(512);
        // The reason phrase may be empty; clients go by the number.
        head.append("HTTP/1.1 ").append(response.status()).append(" \r\nServer: Assay\r\n");
        for (Headers.Field field : response.headers().fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        if (response.status() != 204 && response.status() != 304) {
            head.append("Content-Length: ").append(response.body().length()).append("\r\n");
        }
        if (!keep) {
            head.append("Connection: close\r\n");
        }
        head.append("\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        if (withBody) {
            response.body().writeTo(out);
        }
        out.flush();
    }
}
