package dev.assay.internal.targets.embedded.access;

import dev.assay.internal.targets.embedded.http.RequestHead;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets only those in who hold credentials of this server, and no web page: {@code Host} must be loopback (a
 * page may have its own name resolve to 127.0.0.1), and {@code Origin} must be absent (browsers add it to what pages send
 * elsewhere).
 */
public final class Gate {

    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AccessKeys keys;
    private final Clock clock;
    private final Map<String, SigningKey> latest = new ConcurrentHashMap<>();

    /** @param clock the wall clock */
    public Gate(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks what can be refused before the body is read.
     *
     * @throws Refusal if the request does not get in
     */
    public void checkHead(RequestHead head, Authorization authorization, GuardedService service) {
        String host = head.headers().first("Host").orElse("");
        if (head.headers().all("Host").size() != 1 || !host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?")) {
            throw new Refusal(Refusal.Reason.HOST, "Host must be 127.0.0.1 or localhost");
        }
        if (head.headers().first("Origin").isPresent()) {
            throw new Refusal(Refusal.Reason.ORIGIN, "A request with an Origin is refused");
        }
        String token = head.headers().first("X-Amz-Security-Token").orElse("");
        if (!KeyedHash.same(token, credentials(authorization).sessionToken())) {
            throw unknownKey();
        }
        checkScope(authorization.scope(), service, amzDate(head));
    }

    /**
     * Checks the signature.
     *
     * @param payload the hash of the body, or what {@code x-amz-content-sha256} says in its place
     * @throws Refusal if the request is not what the holder of the secret signed
     */
    public SignedRequest checkSignature(
            RequestHead head, Authorization authorization, GuardedService service, String payload) {
        // A signature that leaves the host or the date open could be replayed elsewhere or later.
        boolean bound = authorization.signedHeaders().contains("host")
                && authorization.signedHeaders().contains("x-amz-date");
        Credentials credentials = credentials(authorization);
        SigningKey key = key(credentials, authorization.scope(), service);
        String expected =
                new SignatureV4(authorization.signedHeaders(), service.isS3()).of(head, payload, amzDate(head), key);
        if (!bound || !KeyedHash.same(expected, authorization.signature())) {
            throw new Refusal(
                    Refusal.Reason.MISMATCH,
                    "The request signature we calculated does not match the signature you provided."
                            + " Check your AWS Secret Access Key and signing method."
                            + " Consult the service documentation for details.");
        }
        return new SignedRequest(credentials.caller(), key, amzDate(head), expected);
    }

    private Credentials credentials(Authorization authorization) {
        return keys.find(authorization.keyId()).orElseThrow(Gate::unknownKey);
    }

    private static Refusal unknownKey() {
        return new Refusal(Refusal.Reason.UNKNOWN_KEY, "The security token included in the request is invalid.");
    }

    /** The scope has been checked: it changes once a day. */
    private SigningKey key(Credentials credentials, String scope, GuardedService service) {
        String use = credentials.keyId() + "/" + service.name();
        SigningKey key = latest.get(use);
        if (key == null || !key.scope().equals(scope)) {
            key = SigningKey.of(credentials.secret(), scope);
            latest.put(use, key);
        }
        return key;
    }

    private void checkScope(String scope, GuardedService service, String amzDate) {
        Instant signedAt = instant(amzDate);
        Duration age = Duration.between(signedAt, clock.instant()).abs();
        if (age.compareTo(service.validity()) > 0) {
            throw new Refusal(
                    Refusal.Reason.EXPIRED,
                    "Signature expired or not yet current: " + AMZ_DATE.format(signedAt) + " must be within "
                            + service.validity().toMinutes() + " minutes of " + AMZ_DATE.format(clock.instant()));
        }
        String expected = service.scope(amzDate);
        if (!scope.equals(expected)) {
            throw new Refusal(
                    Refusal.Reason.SCOPE,
                    "Credential should be scoped to a valid region, date and service: " + expected);
        }
    }

    private static Instant instant(String amzDate) {
        try {
            return AMZ_DATE.parse(amzDate, Instant::from);
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Reason.INCOMPLETE, "X-Amz-Date must be like 20260131T120000Z");
        }
    }

    private static String amzDate(RequestHead head) {
        return head.headers().first("X-Amz-Date").orElse("");
    }
}
