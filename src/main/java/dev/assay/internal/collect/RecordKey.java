package dev.assay.internal.collect;

import org.jspecify.annotations.Nullable;

/**
 * What an object's key tells about the record in it.
 *
 * @param requestId the invocation; absent when the function did not know it
 * @param executionId the execution; absent in SAAF's form, whose objects are named by the instance alone
 */
record RecordKey(@Nullable String requestId, @Nullable String executionId) {

    private static final String END = ".json";
    private static final String UNKNOWN = "unknown";
    private static final int PARTS = 3;

    /** Reads a key of the place; null when it does not have the form of one. */
    static @Nullable RecordKey of(RecordPlace place, String key) {
        if (!key.startsWith(place.start()) || !key.endsWith(END)) {
            return null;
        }
        String[] parts = key.substring(place.start().length(), key.length() - END.length())
                .split("/", -1);
        if (place.isOfSaaf()) {
            return parts.length == 1 && !parts[0].isEmpty() ? new RecordKey(parts[0], null) : null;
        }
        return parts.length == PARTS ? new RecordKey(parts[1].equals(UNKNOWN) ? null : parts[1], parts[2]) : null;
    }
}
