package dev.assay.profiler;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Puts the profile of an invocation into an object store, where it is found although no client waits for the answer of the function:
 * {@code s3://<bucket>/<prefix>/<instance>/<request id>/<execution>.json}.
 *
 * <p>{@link Inspector#finish()} does it by itself if the environment of the function names a bucket:
 *
 * <table>
 * <caption>Environment</caption>
 * <tr><th>variable</th><th>what</th></tr>
 * <tr><td>{@code ASSAY_PROFILE_BUCKET}</td><td>the bucket; without it nothing is pushed</td></tr>
 * <tr><td>{@code ASSAY_PROFILE_PREFIX}</td><td>what the key begins with; its last part is the run's id</td></tr>
 * <tr><td>{@code ASSAY_PROFILE_REQUIRED}</td><td>{@code true}: a profile that could not be put fails the function</td></tr>
 * <tr><td>{@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}, {@code AWS_SESSION_TOKEN}, {@code AWS_REGION}</td>
 *     <td>as Lambda sets them</td></tr>
 * <tr><td>{@code AWS_ENDPOINT_URL_S3}, {@code AWS_ENDPOINT_URL}</td><td>another store than AWS's own</td></tr>
 * </table>
 *
 * <p>Up to three attempts of at most 7 seconds each. The same execution has the same key each time, so an attempt whose answer was lost doubles
 * nothing.
 */
final class ProfilePush {

    static final String BUCKET = "ASSAY_PROFILE_BUCKET";
    static final String PREFIX = "ASSAY_PROFILE_PREFIX";
    static final String REQUIRED = "ASSAY_PROFILE_REQUIRED";

    /** Stands in the key for what the function does not know or say. */
    static final String UNKNOWN = "unknown";

    private static final int ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long PAUSE_FACTOR = 4;

    private final Map<String, String> environment;
    private final TimeSource time;

    ProfilePush(Map<String, String> environment, TimeSource time) {
        this.environment = environment;
        this.time = time;
    }

    static boolean isWanted(Map<String, String> environment) {
        String bucket = environment.get(BUCKET);
        return bucket != null && !bucket.isBlank();
    }

    /**
     * Puts the profile.
     *
     * @return why it could not be put; null when it was
     * @throws IllegalStateException if it could not be put and {@code ASSAY_PROFILE_REQUIRED} is true
     */
    @Nullable
    String push(ProfileKey key, Map<String, ?> profile) {
        String bucket = environment.getOrDefault(BUCKET, "");
        String failure = failure(bucket, key, profile);
        if (failure == null) {
            return null;
        }
        String message = String.join("", "profile could not be put into bucket ", bucket, ": ", failure);
        log(message);
        if (Boolean.parseBoolean(environment.get(REQUIRED))) {
            throw new IllegalStateException(message);
        }
        return message;
    }

    private @Nullable String failure(String bucket, ProfileKey key, Map<String, ?> profile) {
        try {
            String place = key.below(environment.getOrDefault(PREFIX, ""));
            SignedPut put = new SignedPut(ObjectStore.of(bucket, environment), AccessKeys.from(environment));
            return attempts(put, place, JsonText.of(profile));
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private @Nullable String attempts(SignedPut put, String key, byte[] body) throws InterruptedException {
        String failure = "";
        long pauseMillis = FIRST_PAUSE_MILLIS;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt > 0) {
                time.pauseMillis(ThreadLocalRandom.current().nextLong(pauseMillis));
                pauseMillis *= PAUSE_FACTOR;
            }
            try {
                SignedPut.Answer answer = put.send(key, body, time.epochMillis());
                if (answer.taken()) {
                    return null;
                }
                failure = answer.inWords();
                if (!answer.passing()) {
                    return failure;
                }
            } catch (IOException e) {
                failure = e.toString();
            }
        }
        return failure;
    }

    /** Standard error is the function's log. */
    @SuppressWarnings("SystemOut")
    private static void log(String message) {
        System.err.println("[assay] ".concat(message));
    }
}
