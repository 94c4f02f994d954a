package dev.assay.internal.targets.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** Sends requests over a socket, because HTTP clients do not let anyone lie about Host or Origin. */
final class RawRequests {

    private final URI address;
    private final AwsCredentials credentials;

    RawRequests(URI address, AwsCredentials credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** A sender who knows the key's id and guesses its secret. */
    RawRequests withSecret(String secret) {
        return new RawRequests(address, AwsBasicCredentials.create(credentials.accessKeyId(), secret));
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param head status line and header fields
     * @param body the rest
     */
    record Answer(int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    Answer signed(String method, String path, Map<String, String> headers) throws IOException {
        return unsigned(method, path, sign(method, path, headers, Duration.ZERO));
    }

    /** A POST with a body, signed for any service. */
    Answer signedFor(String service, String path, Map<String, String> headers, String body) throws IOException {
        return send("POST", path, sign(service, "POST", path, headers, body, Duration.ZERO), body);
    }

    /** The headers with the signature that belongs to them, made at another time by the shift. */
    Map<String, String> sign(String method, String path, Map<String, String> headers, Duration shift) {
        return sign("lambda", method, path, headers, "", shift);
    }

    private Map<String, String> sign(
            String service, String method, String path, Map<String, String> headers, String body, Duration shift) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().uri(address.resolve(path)).method(SdkHttpMethod.fromValue(method));
        headers.forEach(request::putHeader);
        Map<String, String> all = new HashMap<>();
        AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials)
                        .request(request.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.offset(Clock.systemUTC(), shift)))
                .request()
                .headers()
                .forEach((name, values) -> all.put(name, values.get(0)));
        return all;
    }

    Answer unsigned(String method, String path, Map<String, String> headers) throws IOException {
        return send(method, path, headers, "");
    }

    private Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = answer.split("\r\n\r\n", 2);
            int status = Integer.parseInt(parts[0].split(" ", 3)[1]);
            return new Answer(status, parts[0].replace("\r", ""), parts[1]);
        }
    }
}
