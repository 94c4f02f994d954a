package dev.assay.target.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Requests without a signature, by which a service is recognised; neither a proxy nor a redirection leads them elsewhere. */
final class PlainRequests {

    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient http;
    private final Duration patience;

    /** @param patience how long an answer may take */
    PlainRequests(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * An answer.
     *
     * @param server the field {@code Server}; empty where there is none
     * @param body its first 64 KB
     */
    record Answer(int status, String server, String body) {}

    /** @throws IOException when there is no answer */
    Answer get(EndpointAddress address, String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address.at(path)).timeout(patience).GET().build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Server").orElse(""),
                        new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Whether anything there speaks HTTP, or TLS where the address is encrypted, whatever it says. */
    boolean speaks(EndpointAddress address) {
        try {
            get(address, "/");
            return true;
        } catch (IOException e) {
            return address.isEncrypted() && isUntrusted(e);
        }
    }

    /** Whether TLS was spoken and the certificate was the trouble. */
    static boolean isUntrusted(IOException failure) {
        return failure instanceof SSLException
                && cause(failure, CertificateException.class).isPresent();
    }

    static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
