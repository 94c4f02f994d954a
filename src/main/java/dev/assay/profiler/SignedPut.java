package dev.assay.profiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One signed PUT of a JSON object. By {@code HttpURLConnection}: to load {@code java.net.http} takes ten times as long, most of a second of a
 * small function's first call.
 */
final class SignedPut {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MOST_OF_AN_ERROR = 4096;
    private static final int MILLIS_PER_SECOND = 1000;

    private final ObjectStore store;
    private final SignatureV4 signature;

    SignedPut(ObjectStore store, AccessKeys keys) {
        this.store = store;
        this.signature = new SignatureV4(keys, store.region(), "s3");
    }

    /**
     * Makes one attempt.
     *
     * @return the status; beyond 299 with the store's own word for the error
     * @throws IOException if there is no answer
     */
    Answer send(String key, byte[] body, long epochMillis) throws IOException {
        URI address = store.address(key);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod("PUT");
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        sign(connection, address, body, moment(epochMillis));
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        boolean taken = status / 100 == 2;
        try (InputStream in = taken ? connection.getInputStream() : connection.getErrorStream()) {
            // Read to the end, so that the connection serves the next call too.
            String text = in == null ? "" : new String(in.readNBytes(MOST_OF_AN_ERROR), StandardCharsets.UTF_8);
            return new Answer(status, taken ? null : code(text));
        }
    }

    private void sign(HttpURLConnection connection, URI address, byte[] body, String moment) {
        String hash = Sha256.hex(Sha256.of(body));
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", "application/json");
        headers.put("x-amz-content-sha256", hash);
        headers.put("x-amz-date", moment);
        String token = signature.keys().token();
        if (token != null) {
            headers.put("x-amz-security-token", token);
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        // The connection writes this one itself.
        headers.put("host", host(address));
        connection.setRequestProperty(
                "authorization", signature.authorization("PUT", address.getRawPath(), headers, hash));
    }

    /** As the connection writes it: without the port that the scheme has anyway. */
    static String host(URI address) {
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        return address.getPort() == -1 || address.getPort() == usual
                ? address.getHost()
                : address.getHost() + ":" + address.getPort();
    }

    /** {@code 20261121T142258Z}. Formatters of {@code java.time} take 30 ms to load. */
    static String moment(long epochMillis) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, MILLIS_PER_SECOND), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(16).append(time.getYear());
        twoDigits(text, time.getMonthValue());
        twoDigits(text, time.getDayOfMonth());
        text.append('T');
        twoDigits(text, time.getHour());
        twoDigits(text, time.getMinute());
        twoDigits(text, time.getSecond());
        return text.append('Z').toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static @Nullable String code(String xml) {
        int start = xml.indexOf("<Code>");
        int end = xml.indexOf("</Code>");
        return start < 0 || end < start ? null : xml.substring(start + "<Code>".length(), end);
    }

    /**
     * What the store said.
     *
     * @param status the HTTP status
     * @param code its word for the error: {@code NoSuchBucket}; absent if there is none
     */
    record Answer(int status, @Nullable String code) {

        boolean taken() {
            return status / 100 == 2;
        }

        /** Whether the same request may do better a moment later. */
        boolean passing() {
            return status / 100 == 5 || status == 429 || status == 408;
        }

        String inWords() {
            String words = "status ".concat(Integer.toString(status));
            return code == null ? words : String.join(" ", words, code);
        }
    }
}
