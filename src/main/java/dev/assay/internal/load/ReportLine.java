package dev.assay.internal.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The REPORT line that Lambda writes at the end of an invocation's log.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html">Viewing CloudWatch
 *     logs for Lambda: REPORT</a>
 */
record ReportLine(
        @Nullable Double durationMillis,
        @Nullable Long billedMillis,
        @Nullable Double initMillis,
        @Nullable Double restoreMillis,
        @Nullable Integer memoryMegabytes,
        @Nullable Integer maxMemoryUsedMegabytes) {

    private static final ReportLine NONE = new ReportLine(null, null, null, null, null, null);
    private static final Pattern LINE = Pattern.compile("(?m)^REPORT RequestId: .*$");
    private static final Pattern DURATION = field("(?<!Billed |Init |Restore )Duration", "ms");
    private static final Pattern BILLED = field("Billed Duration", "ms");
    private static final Pattern INIT = field("Init Duration", "ms");
    private static final Pattern RESTORE = field("(?<!Billed )Restore Duration", "ms");
    private static final Pattern MEMORY = field("Memory Size", "MB");
    private static final Pattern USED = field("Max Memory Used", "MB");

    /** The last REPORT line of a tail as the service sends it, in Base64; nothing but absent values if there is none. */
    static ReportLine inTail(@Nullable String tail) {
        if (tail == null) {
            return NONE;
        }
        try {
            return inLog(new String(Base64.getDecoder().decode(tail), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    private static ReportLine inLog(String log) {
        String last = null;
        Matcher lines = LINE.matcher(log);
        while (lines.find()) {
            last = lines.group();
        }
        return last == null ? NONE : of(last);
    }

    private static ReportLine of(String line) {
        Double billed = value(line, BILLED);
        Double memory = value(line, MEMORY);
        Double used = value(line, USED);
        return new ReportLine(
                value(line, DURATION),
                billed == null ? null : billed.longValue(),
                value(line, INIT),
                value(line, RESTORE),
                memory == null ? null : memory.intValue(),
                used == null ? null : used.intValue());
    }

    private static Pattern field(String name, String unit) {
        return Pattern.compile("\\s" + name + ": ([0-9.]+) " + unit);
    }

    private static @Nullable Double value(String line, Pattern field) {
        Matcher found = field.matcher(line);
        return found.find() ? Numbers.decimal(found.group(1)) : null;
    }
}
