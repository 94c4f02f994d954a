package dev.assay.internal.targets.embedded.access;

import java.net.URI;
import java.util.Map;

/**
 * Where all services of the server are reached, and with what.
 *
 * @param address {@code http://127.0.0.1:PORT}
 * @param keys what requests must be signed with
 */
public record Endpoint(URI address, AccessKeys keys) {

    /**
     * The environment variables by which AWS clients of a function reach this server and nothing else, if their settings are the default
     * ones.
     *
     * @param roleArn the function's execution role
     */
    public Map<String, String> environment(String function, String roleArn) {
        Credentials credentials = keys.session(function, roleArn);
        return Map.of(
                "AWS_ACCESS_KEY_ID", credentials.keyId(),
                "AWS_SECRET_ACCESS_KEY", credentials.secret(),
                "AWS_SESSION_TOKEN", credentials.sessionToken(),
                "AWS_ENDPOINT_URL", address.toString(),
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_REGION", AwsAccount.REGION);
    }
}
