package dev.assay.internal.targets.embedded.instance.wire;

import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection of a process to the Runtime API: reads its requests, in order, until it closes. */
final class Connection {

    private static final String ROOT = "/2018-06-01/runtime/";
    // AWS's client reports an error with up to 1 MiB of stack in a header.
    private static final int HEAD_LIMIT_BYTES = 2 * 1024 * 1024;
    // A Lambda response has at most 6 MB; what is far beyond is not worth its memory.
    private static final long BODY_LIMIT_BYTES = 64L * 1024 * 1024;

    private final Socket socket;
    private final InstancePaths instancePaths;
    private @Nullable InstancePath instancePath;

    Connection(Socket socket, InstancePaths instancePaths) {
        this.socket = socket;
        this.instancePaths = instancePaths;
    }

    /** Until the process is gone or was ended, which its end tells better than its connection. */
    void serve() throws IOException {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            RequestReader reader = new RequestReader(socket.getInputStream(), out, HEAD_LIMIT_BYTES, BODY_LIMIT_BYTES);
            for (Optional<Request> next = reader.read(); next.isPresent(); next = reader.read()) {
                serve(next.get(), out);
            }
        } finally {
            if (instancePath != null) {
                instancePath.left();
            }
        }
    }

    private void serve(Request request, OutputStream out) throws IOException {
        InstancePath addressed = instancePaths.find(request.head().path());
        if (addressed == null || (instancePath != null && instancePath != addressed)) {
            answer(out, "403 Forbidden");
            throw new IOException("A request without the token of its instance");
        }
        if (instancePath == null) {
            instancePath = addressed;
            addressed.entered();
        }
        String path = request.head().path().substring(addressed.prefix().length());
        if (!path.startsWith(ROOT) || !dispatch(request, path.substring(ROOT.length()), addressed.client(), out)) {
            answer(out, "404 Not Found");
        }
    }

    /**
     * What a process reports is handed on before it is answered: once answered, the process exits or asks for its next event, and it may do so over another
     * connection, whose thread would else be first.
     */
    private boolean dispatch(Request request, String path, RuntimeClient client, OutputStream out) throws IOException {
        boolean post = request.head().method().equals("POST");
        if (path.equals("invocation/next") && !post) {
            client.next(new ParkedRequest(out));
            return true;
        }
        if (!post || !handOn(request, path, client)) {
            return false;
        }
        answer(out, "202 Accepted");
        return true;
    }

    /** Whether it is a report that there is. */
    private static boolean handOn(Request request, String path, RuntimeClient client) {
        String[] parts = path.split("/", -1);
        boolean ofInvocation = parts.length == 3 && parts[0].equals("invocation");
        if (path.equals("init/error")) {
            client.initError(errorType(request), request.body());
        } else if (ofInvocation && parts[2].equals("response")) {
            client.response(parts[1], request.body());
        } else if (ofInvocation && parts[2].equals("error")) {
            client.error(parts[1], errorType(request), request.body());
        } else {
            return false;
        }
        return true;
    }

    private static String errorType(Request request) {
        return request.head()
                .headers()
                .first("lambda-runtime-function-error-type")
                .orElse("Runtime.Unknown");
    }

    private static void answer(OutputStream out, String status) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
