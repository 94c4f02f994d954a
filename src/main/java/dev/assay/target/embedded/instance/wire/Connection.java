package dev.assay.target.embedded.instance.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection of a process to the Runtime API: reads its requests, in order, until it closes. */
final class Connection implements Runnable {

    private static final String ROOT = "/2018-06-01/runtime/";

    private final Socket socket;
    private final Doors doors;
    private @Nullable Door door;

    Connection(Socket socket, Doors doors) {
        this.socket = socket;
        this.doors = doors;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            RequestReader reader = new RequestReader(socket.getInputStream(), out);
            for (Request request = reader.read(); request != null; request = reader.read()) {
                serve(request, out);
            }
        } catch (IOException e) {
            // The process is gone or was ended, which its end tells better than its connection.
        } finally {
            if (door != null) {
                door.left();
            }
        }
    }

    private void serve(Request request, OutputStream out) throws IOException {
        Door addressed = doors.find(request.path());
        if (addressed == null || (door != null && door != addressed)) {
            answer(out, "403 Forbidden");
            throw new IOException("A request without the token of its instance");
        }
        if (door == null) {
            door = addressed;
            addressed.entered();
        }
        String path = request.path().substring(addressed.prefix().length());
        if (!path.startsWith(ROOT) || !dispatch(request, path.substring(ROOT.length()), addressed.client(), out)) {
            answer(out, "404 Not Found");
        }
    }

    private boolean dispatch(Request request, String path, RuntimeClient client, OutputStream out) throws IOException {
        String[] parts = path.split("/", -1);
        boolean post = request.method().equals("POST");
        if (path.equals("invocation/next") && !post) {
            client.next(new ParkedRequest(out));
        } else if (path.equals("init/error") && post) {
            answer(out, "202 Accepted");
            client.initError(errorType(request), request.body());
        } else if (post && parts.length == 3 && parts[0].equals("invocation") && parts[2].equals("response")) {
            // Accepted first: the process need not wait while its answer is handed on.
            answer(out, "202 Accepted");
            client.response(parts[1], request.body());
        } else if (post && parts.length == 3 && parts[0].equals("invocation") && parts[2].equals("error")) {
            answer(out, "202 Accepted");
            client.error(parts[1], errorType(request), request.body());
        } else {
            return false;
        }
        return true;
    }

    private static String errorType(Request request) {
        String type = request.header("lambda-runtime-function-error-type");
        return type == null ? "Runtime.Unknown" : type;
    }

    private static void answer(OutputStream out, String status) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
