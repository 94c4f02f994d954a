package dev.assay.profiler;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of the function's role, as Lambda hands them over in the environment.
 *
 * @param id the access key id
 * @param secret the secret access key
 * @param token the session token; absent for keys that last
 */
record AccessKeys(String id, String secret, @Nullable String token) {

    static AccessKeys from(Map<String, String> environment) {
        String id = environment.get("AWS_ACCESS_KEY_ID");
        String secret = environment.get("AWS_SECRET_ACCESS_KEY");
        if (id == null || secret == null) {
            throw new IllegalArgumentException(
                    "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be in the environment of the function");
        }
        return new AccessKeys(id, secret, environment.get("AWS_SESSION_TOKEN"));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "AccessKeys[".concat(id).concat("]");
    }
}
