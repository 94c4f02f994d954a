package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address of a server that stands in for AWS. Credentials that the SDK found are sent there: to this machine, or encrypted. */
final class AwsEndpoint {

    private AwsEndpoint() {}

    /** @throws InvalidInputException if it is no such address; the message does not repeat it, because it may hold a password */
    static URI of(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null;
            if (plain && (scheme.equals("https") || (scheme.equals("http") && isThisMachine(uri.getHost())))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new InvalidInputException(
                Problem.AWS,
                AwsSettings.ENDPOINT + " must be https://host, or http://127.0.0.1:port on this machine,"
                        + " without user and query",
                "Leave it out for AWS itself");
    }

    private static boolean isThisMachine(String host) {
        return host.matches("(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[(0*:)+0*1]");
    }
}
