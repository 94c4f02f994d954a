package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * The last 4 KB of an invocation's log, as the header {@code X-Amz-Log-Result} carries them: START, what the function
 * wrote, END and REPORT.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-logging.html">Log and monitor Java functions</a>
 */
final class LogTail {

    private static final int LIMIT_BYTES = 4 * 1024;
    private static final double NANOS_PER_MILLI = 1e6;

    private LogTail() {}

    /** In base64. */
    static String of(String requestId, int memoryMegabytes, InvocationEnd end) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.writeBytes(utf8("START RequestId: " + requestId + " Version: " + FunctionReference.LATEST + "\n"));
        log.writeBytes(end.log());
        if (end.log().length > 0 && end.log()[end.log().length - 1] != '\n') {
            log.write('\n');
        }
        if (!end.handlerReached()) {
            log.writeBytes(utf8(initReport(end)));
        }
        log.writeBytes(utf8("END RequestId: " + requestId + "\n" + report(requestId, memoryMegabytes, end) + "\n"));
        byte[] all = log.toByteArray();
        byte[] tail = Arrays.copyOfRange(all, Math.max(0, all.length - LIMIT_BYTES), all.length);
        return Base64.getEncoder().encodeToString(tail);
    }

    /** AWS runs an INIT that failed or took too long once more within the invocation; its line tells how that ended. */
    private static String initReport(InvocationEnd end) {
        long init = end.initNanos() == null ? end.durationNanos() : end.initNanos();
        return "INIT_REPORT Init Duration: " + millis(init) + " ms\tPhase: invoke\t" + status(end) + "\n";
    }

    private static String report(String requestId, int memoryMegabytes, InvocationEnd end) {
        StringBuilder report = new StringBuilder("REPORT RequestId: ")
                .append(requestId)
                .append("\tDuration: ")
                .append(millis(end.durationNanos()))
                .append(" ms\tBilled Duration: ")
                .append(billedMillis(end))
                .append(" ms\tMemory Size: ")
                .append(memoryMegabytes)
                .append(" MB\tMax Memory Used: ")
                .append(end.maxMemoryUsedMegabytes())
                .append(" MB\t");
        if (end.initNanos() != null) {
            report.append("Init Duration: ").append(millis(end.initNanos())).append(" ms\t");
        }
        if (end.ending() != Ending.RESPONSE && end.ending() != Ending.HANDLER_ERROR) {
            report.append(status(end)).append('\t');
        }
        return report.toString();
    }

    private static String status(InvocationEnd end) {
        return end.ending() == Ending.TIMED_OUT ? "Status: timeout" : "Status: error\tError Type: " + end.errorType();
    }

    /** INIT is billed, for functions of every kind, since August 2025; what is begun is billed as a whole millisecond. */
    private static long billedMillis(InvocationEnd end) {
        long init = end.initNanos() == null ? 0 : end.initNanos();
        return Math.max(1, (long) Math.ceil((init + end.durationNanos()) / NANOS_PER_MILLI));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
