package dev.assay.internal.targets.embedded.instance;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long an idle instance is kept: as the target keeps all, or as the function's own variable asks. AWS has no such setting; with it,
 * what takes minutes there can be seen in a second.
 */
public final class KeepAlive {

    /** The environment variable of a function. */
    public static final String VARIABLE = "ASSAY_KEEP_ALIVE_MILLIS";

    private static final int LONGEST = 3_600_000;

    private KeepAlive() {}

    static Duration of(Map<String, String> environment, Duration usual) {
        String asked = environment.get(VARIABLE);
        return asked == null || problem(environment).isPresent() ? usual : Duration.ofMillis(Long.parseLong(asked));
    }

    /** What is wrong with what the function asks for; empty if nothing is. */
    public static Optional<String> problem(Map<String, String> environment) {
        String asked = environment.get(VARIABLE);
        boolean fine = asked == null || (asked.matches("[0-9]{1,7}") && in(Integer.parseInt(asked)));
        return fine
                ? Optional.empty()
                : Optional.of(VARIABLE + " (" + asked + ") must be a whole number of milliseconds, 1 to " + LONGEST
                        + ". Leave it out to keep idle instances for 10 minutes");
    }

    private static boolean in(int millis) {
        return millis >= 1 && millis <= LONGEST;
    }
}
