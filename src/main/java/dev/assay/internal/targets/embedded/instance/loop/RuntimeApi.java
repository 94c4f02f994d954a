package dev.assay.internal.targets.embedded.instance.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** The Runtime API as a function's process sees it. */
final class RuntimeApi {

    private final String root;

    RuntimeApi(String hostAndPath) {
        this.root = "http://" + hostAndPath + "/2018-06-01/runtime/";
    }

    /** Waits for the next event. */
    Invocation next() throws IOException {
        HttpURLConnection connection = open("invocation/next");
        try (InputStream in = connection.getInputStream()) {
            byte[] event = in.readAllBytes();
            return new Invocation(
                    connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"),
                    event,
                    connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"),
                    connection.getHeaderFieldLong("Lambda-Runtime-Deadline-Ms", 0),
                    connection.getHeaderField("Lambda-Runtime-Client-Context"),
                    connection.getHeaderField("Lambda-Runtime-Trace-Id"));
        }
    }

    void response(String requestId, byte[] body) throws IOException {
        post(open("invocation/" + requestId + "/response"), body);
    }

    void error(String requestId, byte[] error, String type) throws IOException {
        postError(open("invocation/" + requestId + "/error"), error, type);
    }

    void initError(byte[] error, String type) throws IOException {
        postError(open("init/error"), error, type);
    }

    private static void postError(HttpURLConnection connection, byte[] error, String type) throws IOException {
        connection.setRequestProperty("Lambda-Runtime-Function-Error-Type", type);
        post(connection, error);
    }

    private static void post(HttpURLConnection connection, byte[] body) throws IOException {
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try (InputStream in = connection.getInputStream()) {
            in.readAllBytes();
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(root + path).openConnection();
        connection.setUseCaches(false);
        return connection;
    }
}
