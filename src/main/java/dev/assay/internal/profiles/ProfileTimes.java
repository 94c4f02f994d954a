package dev.assay.internal.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times that a profile tells, in milliseconds: what cannot be one, such as -5 or 25 digits, is absent and named. */
public final class ProfileTimes {

    /** A day: longer than a function may run on any target. */
    public static final double LONGEST_MILLIS = 86_400_000;

    private static final List<String> NAMES = List.of("duration", "runtime", "initDuration", "cpuTime");

    private static final int LONGEST_SHOWN = 30;

    private ProfileTimes() {}

    /** The attribute as a time; absent if it is not there, no number, or no possible time. */
    public static @Nullable Double millis(@Nullable JsonNode profile, String name) {
        JsonNode value = profile == null ? null : profile.get(name);
        return value != null && value.isNumber() && possible(value.doubleValue()) ? (Double) value.doubleValue() : null;
    }

    /** What is wrong with a time in the profile, for example {@code duration (-5) must be 0 to 86,400,000 ms}. */
    public static Optional<String> impossible(@Nullable JsonNode profile) {
        return profile == null
                ? Optional.empty()
                : NAMES.stream()
                        .filter(name -> profile.path(name).isNumber() && millis(profile, name) == null)
                        .map(name -> name + " (" + brief(profile.path(name)) + ") must be 0 to 86,400,000 ms")
                        .findFirst();
    }

    /** Whether it can be a time of a call, in milliseconds. */
    public static boolean possible(double millis) {
        return millis >= 0 && millis <= LONGEST_MILLIS;
    }

    private static String brief(JsonNode number) {
        String digits = Double.isFinite(number.doubleValue()) ? number.asText() : String.valueOf(number.doubleValue());
        return digits.length() <= LONGEST_SHOWN ? digits : digits.substring(0, LONGEST_SHOWN) + "...";
    }
}
