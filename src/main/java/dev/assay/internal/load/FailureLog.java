package dev.assay.internal.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last lines that a failed function logged, taken from the log tail of its answer. The lines of the platform are left
 * out, and most frames of stack traces too, so that the causes of an error stay in sight.
 */
final class FailureLog {

    private static final int MOST_LINES = 20;
    private static final int MOST_CHARACTERS = 2_000;
    private static final int FRAMES_KEPT = 2;

    private static final Pattern PLATFORM =
            Pattern.compile("(START|END|REPORT) RequestId: .*|(INIT_START|INIT_REPORT) .*|XRAY TraceId: .*");

    private static final Pattern FRAME =
            Pattern.compile("\\s+(at .+\\(.*\\)|\\.\\.\\. \\d+ (more|common frames omitted))");

    private FailureLog() {}

    /** The lines, separated by line feeds; null if the function logged none. */
    static @Nullable String inTail(@Nullable String tailInBase64) {
        if (tailInBase64 == null) {
            return null;
        }
        try {
            return lastLines(new String(Base64.getDecoder().decode(tailInBase64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static @Nullable String lastLines(String tail) {
        List<String> lines = new ArrayList<>();
        int frames = 0;
        for (String line : tail.lines().toList()) {
            boolean frame = FRAME.matcher(line).matches();
            frames = frame ? frames + 1 : 0;
            if (!line.isBlank()
                    && frames <= FRAMES_KEPT
                    && !PLATFORM.matcher(line).matches()) {
                lines.add(line.stripTrailing());
            }
        }
        String text = String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
        if (text.length() > MOST_CHARACTERS) {
            text = "..." + text.substring(text.length() - MOST_CHARACTERS);
        }
        return text.isEmpty() ? null : text;
    }
}
