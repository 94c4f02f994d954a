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

    /**
     * Gives the process an event: its response is written by the calling thread, once.
     *
     * @param deadlineMillis when the call times out, in milliseconds since 1970
     */
    public void answer(Invocation invocation, long deadlineMillis) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream(invocation.event().length + 512);
        message.writeBytes(head(invocation, deadlineMillis).getBytes(StandardCharsets.UTF_8));
        message.writeBytes(invocation.event());
        message.writeTo(out);
        out.flush();
    }

    private static String head(Invocation invocation, long deadlineMillis) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
        header(head, "Content-Length", Integer.toString(invocation.event().length));
        header(head, "Lambda-Runtime-Aws-Request-Id", invocation.requestId());
        header(head, "Lambda-Runtime-Deadline-Ms", Long.toString(deadlineMillis));
        header(head, "Lambda-Runtime-Invoked-Function-Arn", invocation.arn());
        if (invocation.traceHeader() != null) {
            header(head, "Lambda-Runtime-Trace-Id", invocation.traceHeader());
        }
        if (invocation.clientContext() != null) {
            header(head, "Lambda-Runtime-Client-Context", invocation.clientContext());
        }
        return head.append("\r\n").toString();
    }

    private static void header(StringBuilder head, String name, String value) {
        // Line ends in a value would make headers of its own; between the tokens of JSON a blank means the same.
        String oneLine = value.replace('\r', ' ').replace('\n', ' ');
        head.append(name).append(": ").append(oneLine).append("\r\n");
    }
}
