package dev.assay.internal.targets.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
     * @param server the field {@code Server}; empty if there is none
     * @param body its first 64 KB
     */
    record Answer(int status, String server, String body) {}

    /** @throws IOException when there is no answer, or no end of it in time */
    Answer get(EndpointAddress address, String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address.at(path)).timeout(patience).GET().build();
        CompletableFuture<HttpResponse<String>> asked = http.sendAsync(request, head -> new FirstBytes(MOST_BYTES));
        try {
            HttpResponse<String> response = asked.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Server").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("the answer did not end in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    /** Whether nobody listens; a connection that takes too long is another matter. */
    static boolean isRefused(IOException failure) {
        return cause(failure, ConnectException.class).isPresent()
                && cause(failure, HttpTimeoutException.class).isEmpty();
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
