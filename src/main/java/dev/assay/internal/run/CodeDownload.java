package dev.assay.internal.run;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The package of a deployed function, from the address that Lambda gives for it, which is signed and holds for minutes.
 *
 * @param endpoint where the service is if it is not AWS
 */
record CodeDownload(Optional<URI> endpoint) {

    /** LocalStack's own name, which stands for the machine that it runs on. */
    private static final String LOCALSTACK = "localhost.localstack.cloud";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    /**
     * Fetches it.
     *
     * @param sha256 what its hash must be, in Base64
     * @throws InvalidInputException if it cannot be had, or is not what was deployed
     */
    byte[] of(String function, String location, String sha256) {
        try {
            HttpRequest request = HttpRequest.newBuilder(reachable(location))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw problem(function, "its address answers " + answer.statusCode());
            }
            if (!hash(answer.body()).equals(sha256)) {
                throw problem(function, "what its address answers has another hash");
            }
            return answer.body();
        } catch (IOException e) {
            throw problem(function, "its address cannot be reached: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem(function, "the download was interrupted");
        }
    }

    /** Of LocalStack, by the address at which this program reaches it: its own port may be another one. */
    URI reachable(String location) {
        URI given = URI.create(location);
        boolean named = given.getHost() != null && given.getHost().endsWith(LOCALSTACK);
        return named && endpoint.isPresent()
                ? endpoint.get()
                        .resolve(given.getRawPath() + (given.getRawQuery() == null ? "" : "?" + given.getRawQuery()))
                : given;
    }

    private static String hash(byte[] code) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(code));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidInputException problem(String function, String why) {
        return new InvalidInputException(
                Problem.EXISTING_FUNCTION,
                "code of function (" + function + ") must be there to be copied, but " + why,
                "Try again; if it stays so, tune the zip from which it was deployed");
    }
}
