package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Links to deployment packages. Whoever has a link downloads the package with it, for 10 minutes, without a signature.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html">GetFunction</a>
 */
final class CodeLinks {

    private static final String PATH = "/assay-code/";
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final URI address;
    private final Clock clock;
    private final Map<String, Link> byPath = new ConcurrentHashMap<>();

    CodeLinks(URI address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    private record Link(DeployedCode code, Instant end) {}

    String to(DeployedCode code) {
        Instant now = clock.instant();
        byPath.values().removeIf(link -> link.end().isBefore(now));
        String path = PATH + UUID.randomUUID();
        byPath.put(path, new Link(code, now.plus(VALIDITY)));
        return address + path;
    }

    /** The package that a link leads to; empty if the path is no link, or the link has ended. */
    Optional<Response> follow(RequestHead head) {
        Link link = byPath.get(head.path());
        if (link == null || link.end().isBefore(clock.instant())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Response(
                    200,
                    Headers.NONE.with("Content-Type", "application/zip"),
                    link.code().zip()));
        } catch (IOException e) {
            // The code was replaced, and its package removed with it.
            return Optional.empty();
        }
    }
}
