package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** The Runtime API over the JDK's own HTTP client. */
final class PlainRuntimeApi implements LambdaRuntimeApiClient {

    private final String root;

    PlainRuntimeApi(String hostAndPath) {
        this.root = "http://" + hostAndPath + "/2018-06-01/runtime/";
    }

    @Override
    public InvocationRequest nextInvocation() throws IOException {
        HttpURLConnection connection = open("invocation/next");
        try (InputStream in = connection.getInputStream()) {
            InvocationRequest request = new InvocationRequest();
            request.setContent(in.readAllBytes());
            request.setId(connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
            request.setInvokedFunctionArn(connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"));
            request.setDeadlineTimeInMs(connection.getHeaderFieldLong("Lambda-Runtime-Deadline-Ms", 0));
            request.setClientContext(connection.getHeaderField("Lambda-Runtime-Client-Context"));
            request.setXrayTraceId(connection.getHeaderField("Lambda-Runtime-Trace-Id"));
            return request;
        }
    }

    @Override
    public InvocationRequest nextInvocationWithExponentialBackoff(LambdaContextLogger logger) throws IOException {
        return nextInvocation();
    }

    @Override
    public void reportInvocationSuccess(String requestId, byte[] response) throws IOException {
        post(open("invocation/" + requestId + "/response"), response);
    }

    @Override
    public void reportInvocationError(String requestId, LambdaError error) throws IOException {
        postError("invocation/" + requestId + "/error", error);
    }

    @Override
    public void reportInitError(LambdaError error) throws IOException {
        postError("init/error", error);
    }

    @Override
    public void restoreNext() {
        throw new UnsupportedOperationException("There are no snapshots to restore here");
    }

    @Override
    public void reportRestoreError(LambdaError error) {
        restoreNext();
    }

    private void postError(String path, LambdaError error) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setRequestProperty("Lambda-Runtime-Function-Error-Type", error.errorType.getRapidError());
        post(connection, DtoSerializers.serialize(error.errorRequest));
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
