package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/**
 * Where the profile of one execution goes below the run's prefix.
 *
 * @param instance the instance's own name; absent if it has none
 * @param requestId the platform's id of the invocation; absent if the function did not hand it over
 * @param execution tells the executions of one invocation apart: a platform may execute it more than once
 */
record ProfileKey(@Nullable String instance, @Nullable String requestId, String execution) {

    private static final int LONGEST_PART = 128;
    private static final String ALLOWED = "-_.";

    /**
     * The whole key.
     *
     * @param prefix the parts before, without a slash at either end; empty for none
     * @throws IllegalArgumentException if the prefix could lead elsewhere
     */
    String below(String prefix) {
        String own = String.join("/", part(instance), part(requestId), part(execution))
                .concat(".json");
        if (prefix.isEmpty()) {
            return own;
        }
        for (String part : prefix.split("/", -1)) {
            if (part.isBlank() || part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException(String.join(
                        "",
                        ProfilePush.PREFIX,
                        " (",
                        prefix,
                        ") must be names with single slashes between, without . and .."));
            }
        }
        return String.join("/", prefix, own);
    }

    /** Ids come from the function: they become one part of the key, whatever they hold. */
    private static String part(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return ProfilePush.UNKNOWN;
        }
        StringBuilder part = new StringBuilder(id.length());
        for (int i = 0; i < Math.min(id.length(), LONGEST_PART); i++) {
            char letter = id.charAt(i);
            boolean kept = letter < 128 && (Character.isLetterOrDigit(letter) || ALLOWED.indexOf(letter) >= 0);
            part.append(kept && (i > 0 || letter != '.') ? letter : '_');
        }
        return part.toString();
    }
}
