package dev.assay.internal.observations;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda writes at the end of an invocation's log: a line REPORT, or an event {@code platform.report} if the function's log format is JSON.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html">Viewing CloudWatch
 *     logs for Lambda: REPORT</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html">Telemetry API: platform.report</a>
 */
public record ReportLine(
        @Nullable Double durationMillis,
        @Nullable Long billedMillis,
        @Nullable Double initMillis,
        @Nullable Double restoreMillis,
        @Nullable Long billedRestoreMillis,
        @Nullable Integer memoryMegabytes,
        @Nullable Integer maxMemoryUsedMegabytes) {

    private static final ReportLine NONE = new ReportLine(null, null, null, null, null, null, null);
    private static final Pattern TEXT = Pattern.compile("(?m)^REPORT RequestId: .*$");
    private static final Pattern JSON = Pattern.compile("(?m)^\\{.*\"platform\\.report\".*\\}\\s*$");

    /** The last report of a tail as the service sends it, in Base64; nothing but absent values if there is none. */
    public static ReportLine inTail(@Nullable String tail) {
        if (tail == null) {
            return NONE;
        }
        try {
            return inLog(new String(Base64.getDecoder().decode(tail), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /** The last report of a log; nothing but absent values if there is none. */
    static ReportLine inLog(String log) {
        String text = last(TEXT, log);
        if (text != null) {
            return of(name -> value(text, name.label(), name.unit()));
        }
        String event = last(JSON, log);
        JsonNode metrics = event == null ? null : ReportEvent.metrics(event);
        return metrics == null ? NONE : of(name -> number(metrics.path(name.field())));
    }

    /** What is billed in all, whole milliseconds: restoring a snapshot is billed beside the duration. */
    public @Nullable Long allBilledMillis() {
        if (billedMillis == null) {
            return null;
        }
        return billedRestoreMillis == null ? billedMillis : Long.valueOf(billedMillis + billedRestoreMillis);
    }

    private interface Source {

        @Nullable
        Double of(ReportField field);
    }

    private static ReportLine of(Source source) {
        return new ReportLine(
                source.of(ReportField.DURATION),
                whole(source.of(ReportField.BILLED)),
                source.of(ReportField.INIT),
                source.of(ReportField.RESTORE),
                whole(source.of(ReportField.BILLED_RESTORE)),
                small(source.of(ReportField.MEMORY)),
                small(source.of(ReportField.USED)));
    }

    private static @Nullable String last(Pattern form, String log) {
        String last = null;
        Matcher lines = form.matcher(log);
        while (lines.find()) {
            last = lines.group();
        }
        return last;
    }

    private static @Nullable Double value(String line, String label, String unit) {
        Matcher found = Pattern.compile("\t" + label + ": ([0-9.]+) " + unit).matcher(line);
        return found.find() ? decimal(found.group(1)) : null;
    }

    private static @Nullable Double number(JsonNode value) {
        return value.isNumber() && value.doubleValue() >= 0 ? Double.valueOf(value.doubleValue()) : null;
    }

    private static @Nullable Double decimal(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Long whole(@Nullable Double value) {
        return value == null ? null : Long.valueOf(value.longValue());
    }

    private static @Nullable Integer small(@Nullable Double value) {
        return value == null ? null : Integer.valueOf(value.intValue());
    }
}
