package misbehaviour;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one behaviour, for readers.
 *
 * @param calls those that misbehaved
 * @param next the calls that came after them
 * @param neighbours the calls that were under way meanwhile
 */
record Seen(List<Observation> calls, List<Observation> next, List<Observation> neighbours) {

    private static final int LONGEST = 70;

    /** How they ended: error type and message, or outcome and answer; each different end once. */
    String ends() {
        return distinct(Seen::end);
    }

    /** How many ended as documented, of how many. */
    String asDocumented(Misbehaviour documented) {
        return calls.stream().filter(documented::isEndOf).count() + " of " + calls.size();
    }

    /** Function-side duration in milliseconds, as the platform reports it. */
    String millis() {
        return distinct(call -> number(call.platform().durationMillis()));
    }

    /** Billed duration in milliseconds. */
    String billed() {
        return distinct(call -> number(call.platform().billedMillis()));
    }

    /** What of the log came with the answer: its first line, and how many there are. */
    String log() {
        return distinct(Seen::logged);
    }

    String nextCall() {
        return healthy(next);
    }

    String neighboursMeanwhile() {
        return healthy(neighbours);
    }

    private String distinct(Function<Observation, String> told) {
        return calls.stream().map(told).distinct().collect(Collectors.joining("; "));
    }

    private static String healthy(List<Observation> calls) {
        return calls.stream()
                .map(call -> call.outcome() == Outcome.SUCCESS ? "healthy" : end(call))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String end(Observation call) {
        if (call.outcome() == Outcome.SUCCESS) {
            return "success, "
                    + shortened(
                            call.response() == null
                                    ? "no answer"
                                    : String.valueOf(call.response().json()));
        }
        String message = Objects.requireNonNull(call.failure()).message().replaceFirst("^.*?(Task timed out)", "$1");
        String plain =
                message.replaceFirst("RequestId: [0-9a-f-]+ *(Error: )?", "").strip();
        return call.outcome() == Outcome.TIMEOUT ? plain : call.failure().type() + ", " + shortened(plain);
    }

    private static String logged(Observation call) {
        String log = call.failure() == null ? null : call.failure().log();
        if (log == null || log.isBlank()) {
            return "-";
        }
        long lines = log.strip().lines().count();
        return shortened(log.strip()) + (lines == 1 ? "" : " (" + lines + " lines)");
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    private static String number(@Nullable Number millis) {
        return millis == null ? "-" : String.format(Locale.ROOT, "%.0f", millis.doubleValue());
    }
}
