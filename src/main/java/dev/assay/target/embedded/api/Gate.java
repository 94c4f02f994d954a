package dev.assay.target.embedded.api;

import dev.assay.target.embedded.http.Request;
import dev.assay.target.embedded.http.RequestHead;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Lets only those in who hold this server's credentials, and no web page: {@code Host} must be loopback (a page may have
 * its own name resolve to 127.0.0.1), and {@code Origin} must be absent (browsers add it to what pages send elsewhere).
 */
final class Gate {

    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Credentials credentials;
    private final String region;
    private final Clock clock;

    Gate(Credentials credentials, String region, Clock clock) {
        this.credentials = credentials;
        this.region = region;
        this.clock = clock;
    }

    /** What can be refused before the body is read. */
    void checkHead(RequestHead head) {
        String host = head.headers().first("Host").orElse("");
        if (head.headers().all("Host").size() != 1 || !host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?")) {
            throw ServiceError.forbidden("AccessDeniedException", "Host must be 127.0.0.1 or localhost");
        }
        if (head.headers().first("Origin").isPresent()) {
            throw ServiceError.forbidden("AccessDeniedException", "A request with an Origin is refused");
        }
        Authorization authorization = Authorization.of(head);
        if (!authorization.keyId().equals(credentials.keyId())) {
            throw ServiceError.forbidden(
                    "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        checkScope(authorization.scope(), amzDate(head));
    }

    /** What needs the body. */
    void checkSignature(Request request) {
        if (!Authorization.of(request.head()).proves(request, amzDate(request.head()), credentials.secret())) {
            throw invalidSignature("The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method."
                    + " Consult the service documentation for details.");
        }
    }

    private void checkScope(String scope, String amzDate) {
        Instant signedAt = instant(amzDate);
        Duration age = Duration.between(signedAt, clock.instant()).abs();
        if (age.compareTo(VALIDITY) > 0) {
            throw invalidSignature("Signature expired or not yet current: " + AMZ_DATE.format(signedAt)
                    + " must be within 5 minutes of " + AMZ_DATE.format(clock.instant()));
        }
        String expected = amzDate.substring(0, 8) + "/" + region + "/lambda/aws4_request";
        if (!scope.equals(expected)) {
            throw invalidSignature("Credential should be scoped to a valid region, date and service: " + expected);
        }
    }

    private static Instant instant(String amzDate) {
        try {
            return AMZ_DATE.parse(amzDate, Instant::from);
        } catch (DateTimeException e) {
            throw ServiceError.forbidden("IncompleteSignatureException", "X-Amz-Date must be like 20260131T120000Z");
        }
    }

    private static String amzDate(RequestHead head) {
        return head.headers().first("X-Amz-Date").orElse("");
    }

    private static ServiceError invalidSignature(String message) {
        return ServiceError.forbidden("InvalidSignatureException", message);
    }
}
