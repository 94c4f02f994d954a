package dev.assay.internal.targets.embedded.instance.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A process's request for its next event, waiting to be answered; or several, which get the same event. */
public final class ParkedRequest {

    private final List<OutputStream> connections;

    /** @param out where its answer goes */
    public ParkedRequest(OutputStream out) {
        this(List.of(out));
    }

    private ParkedRequest(List<OutputStream> connections) {
        this.connections = connections;
    }

    /** This one, and another one that came later. */
    public ParkedRequest and(ParkedRequest later) {
        return new ParkedRequest(
                Stream.concat(connections.stream(), later.connections.stream()).toList());
    }

    /**
     * Gives the process an event: its response is written by the calling thread, once.
     *
     * @param deadlineMillis when the call times out, in milliseconds since 1970
     * @throws IOException if the process took its connection down; of several, that of the last request
     */
    public void answer(Invocation invocation, long deadlineMillis) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream(invocation.event().length + 512);
        message.writeBytes(head(invocation, deadlineMillis).getBytes(StandardCharsets.UTF_8));
        message.writeBytes(invocation.event());
        for (OutputStream earlier : connections.subList(0, connections.size() - 1)) {
            try {
                write(message, earlier);
            } catch (IOException e) {
                // Whoever asked again may have given up its first request.
            }
        }
        write(message, connections.get(connections.size() - 1));
    }

    private static void write(ByteArrayOutputStream message, OutputStream out) throws IOException {
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
