package dev.assay.internal.collect;

import org.jspecify.annotations.Nullable;

/**
 * The ids in the key of an object.
 *
 * @param requestId the invocation; absent if the function did not know it, and in SAAF's form
 * @param executionId the execution; absent in SAAF's form, whose names tell neither: some of its functions write one object per
 *     instance, others one per call
 */
record RecordKey(@Nullable String requestId, @Nullable String executionId) {

    /** The attribute that names the instance. */
    static final String INSTANCE = "uuid";

    private static final String END = ".json";
    private static final String UNKNOWN = "unknown";
    private static final int PARTS = 3;

    /** Reads a key of the place; null if it does not have the form of one. */
    static @Nullable RecordKey of(RecordPlace place, String key) {
        if (!key.startsWith(place.start()) || !key.endsWith(END)) {
            return null;
        }
        String[] parts = key.substring(place.start().length(), key.length() - END.length())
                .split("/", -1);
        if (place.isOfSaaf()) {
            return parts.length == 1 && !parts[0].isEmpty() ? new RecordKey(null, null) : null;
        }
        return parts.length == PARTS ? new RecordKey(parts[1].equals(UNKNOWN) ? null : parts[1], parts[2]) : null;
    }
}
