package dev.assay.internal.targets.embedded.instance.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A process's request for its next event, waiting to be answered. */
public final class ParkedRequest {

    private final OutputStream out;

    ParkedRequest(OutputStream out) {
        this.out = out;
    }

    /** Gives the process an event: its response is written by the calling thread, once. */
    public void answer(Event event) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream(event.body().length + 512);
        message.writeBytes(head(event).getBytes(StandardCharsets.UTF_8));
        message.writeBytes(event.body());
        message.writeTo(out);
        out.flush();
    }

    private static String head(Event event) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
        header(head, "Content-Length", Integer.toString(event.body().length));
        header(head, "Lambda-Runtime-Aws-Request-Id", event.requestId());
        header(head, "Lambda-Runtime-Deadline-Ms", Long.toString(event.deadlineMillis()));
        header(head, "Lambda-Runtime-Invoked-Function-Arn", event.arn());
        if (event.traceHeader() != null) {
            header(head, "Lambda-Runtime-Trace-Id", event.traceHeader());
        }
        if (event.clientContext() != null) {
            header(head, "Lambda-Runtime-Client-Context", event.clientContext());
        }
        return head.append("\r\n").toString();
    }

    private static void header(StringBuilder head, String name, String value) {
        // Line ends in a value would make headers of its own; between the tokens of JSON a blank means the same.
        String oneLine = value.replace('\r', ' ').replace('\n', ' ');
        head.append(name).append(": ").append(oneLine).append("\r\n");
    }
}
