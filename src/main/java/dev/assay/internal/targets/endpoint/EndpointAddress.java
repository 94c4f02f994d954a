package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a service answers.
 *
 * @param uri http or https, a host that is not AWS's own, perhaps a port and a path; nothing else
 */
record EndpointAddress(URI uri) {

    private static final int LAST_PORT = 65_535;

    private static final String LIKE = "Give it as http://host:port; LocalStack's is http://127.0.0.1:4566 by default";

    /** @throws InvalidInputException when it is no such address; the message repeats neither user info nor query */
    static EndpointAddress of(String given) {
        String text = given.strip();
        URI uri = parsed(text);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw problem(text, "must begin with http:// or https://", LIKE);
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw problem(
                    text,
                    "must have no user, password, query or fragment",
                    "Take them out; credentials come by -D" + EndpointSettings.CREDENTIALS);
        }
        if (uri.getHost() == null) {
            throw problem(text, "must name a host", LIKE);
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            throw problem(text, "must have a port from 1 to " + LAST_PORT, LIKE);
        }
        if (AwsHosts.contain(uri.getHost())) {
            throw problem(
                    text,
                    "must not be AWS's own: that is for the target aws, which watches over cost",
                    "Use -Dassay.target=aws, LocalStack or the embedded target");
        }
        return new EndpointAddress(URI.create(text.replaceAll("/+$", "")));
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw problem(text, "must be an address", LIKE);
        }
    }

    private static InvalidInputException problem(String text, String must, String remedy) {
        return new InvalidInputException(
                Problem.ENDPOINT, EndpointSettings.ADDRESS + " (" + withoutSecrets(text) + ") " + must, remedy);
    }

    private static String withoutSecrets(String text) {
        return text.replaceAll("[?#].*", "?...").replaceAll("^.*@", "...@");
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Whether it names this machine in a way that no name server decides. */
    boolean isLoopback() {
        return uri.getHost().matches("(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[(0*:)+0*1]");
    }

    /** The address of a path below it. */
    URI at(String path) {
        return URI.create(uri + path);
    }

    /** The same place by the other one of http and https. */
    EndpointAddress otherwiseEncrypted() {
        String rest = uri.toString().substring(uri.getScheme().length());
        return new EndpointAddress(URI.create((isEncrypted() ? "http" : "https") + rest));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
