package dev.assay.internal.collect;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.regex.Pattern;

/**
 * The place of a run's records: all objects whose keys begin with {@link #start()}, and no others.
 *
 * @param bucket the bucket
 * @param prefix the parts of the keys before the run's id, without a slash at either end; empty for none
 * @param runId the run; empty for a bucket of SAAF's, whose records name no run
 */
public record RecordPlace(String bucket, String prefix, String runId) {

    /** Names of general purpose buckets: Amazon S3 User Guide, "General purpose bucket naming rules". */
    private static final Pattern BUCKET = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    /** A part of a key that no tool rewrites: Amazon S3 User Guide, "Naming Amazon S3 objects", safe characters. */
    private static final Pattern PART = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9!_.*'()-]{1,256}");

    public RecordPlace {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new InvalidInputException(
                    Problem.PROFILE_BUCKET,
                    "bucket (" + bucket + ") must be 3 to 63 lower-case letters, digits, dots and hyphens",
                    "Name an existing bucket, or leave the name out and the run creates a bucket");
        }
        checkPrefix(prefix);
        if (!runId.isEmpty() || !prefix.isEmpty()) {
            checkParts("run id", runId);
            if (runId.indexOf('/') >= 0) {
                throw escaping("run id", runId);
            }
        }
    }

    /**
     * A bucket into which SAAF's functions wrote: objects at its top level, one per instance or one per call. Their names carry no
     * id. The id of a record is the {@code uuid} of its profile, which identifies the instance.
     */
    public static RecordPlace ofSaaf(String bucket) {
        return new RecordPlace(bucket, "", "");
    }

    /**
     * Checks a prefix.
     *
     * @throws InvalidInputException if it could lead elsewhere
     */
    public static void checkPrefix(String prefix) {
        if (!prefix.isEmpty()) {
            checkParts("prefix", prefix);
        }
    }

    /** What every key of the run begins with: {@code assay/20261121-142258-3f9a/}; empty for a bucket of SAAF's. */
    public String start() {
        return runId.isEmpty() ? "" : parent() + runId + "/";
    }

    /** The value of the environment variable {@code ASSAY_PROFILE_PREFIX} for functions of this run. */
    public String functionPrefix() {
        return parent() + runId;
    }

    /** The beginning of the keys of all runs at this prefix. */
    String parent() {
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    boolean isOfSaaf() {
        return runId.isEmpty();
    }

    private static void checkParts(String name, String path) {
        for (String part : path.split("/", -1)) {
            if (!PART.matcher(part).matches()) {
                throw escaping(name, path);
            }
        }
    }

    private static InvalidInputException escaping(String name, String value) {
        return new InvalidInputException(
                Problem.PROFILE_PREFIX,
                name + " (" + value + ") must be "
                        + (name.equals("prefix") ? "names with single slashes between" : "one name")
                        + " of letters, digits and !_.*'()-, without . and ..",
                "Write it as assay or team/assay, for example");
    }
}
