package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.host.HostUse;
import java.util.Locale;

/**
 * The answer to Invoke. Beside AWS's headers it carries what this target measured, finer than REPORT has it:
 * {@code x-assay-instance}, {@code x-assay-duration-millis}, {@code x-assay-cpu-millis},
 * {@code x-assay-wanted-cpu-share}, {@code x-assay-host-idle-cpus}, {@code x-assay-host-stolen-cpus},
 * {@code x-assay-host-burst-speed} and {@code x-assay-host-speed}, each absent if it was not measured.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class InvokeAnswer {

    /** The longest response of a synchronous call. */
    static final int LIMIT_BYTES = 6_291_556;

    private static final double NANOS_PER_MILLI = 1e6;

    private InvokeAnswer() {}

    static Response of(InvocationEnd end, String requestId, int memoryMegabytes, boolean withLog) {
        Headers headers = measured(end)
                .with("Content-Type", "application/json")
                .with("X-Amz-Executed-Version", FunctionReference.LATEST);
        boolean tooLarge = end.payload().length > LIMIT_BYTES;
        if (tooLarge || end.ending() != Ending.RESPONSE) {
            headers = headers.with("X-Amz-Function-Error", "Unhandled");
        }
        if (withLog) {
            headers = headers.with("X-Amz-Log-Result", LogTail.of(requestId, memoryMegabytes, end));
        }
        return new Response(200, headers, tooLarge ? responseTooLarge() : end.payload());
    }

    private static Headers measured(InvocationEnd end) {
        Headers headers = Headers.NONE
                .with("x-assay-instance", end.instance())
                .with("x-assay-duration-millis", millis(end.durationNanos()));
        if (end.cpuNanos() != null) {
            headers = headers.with("x-assay-cpu-millis", millis(end.cpuNanos()));
        }
        if (end.wantedCpuShare() != null) {
            headers = headers.with("x-assay-wanted-cpu-share", Double.toString(end.wantedCpuShare()));
        }
        return end.host() == null ? headers : host(headers, end.host());
    }

    private static Headers host(Headers headers, HostUse host) {
        Headers busy = headers.with("x-assay-host-idle-cpus", decimal(host.idleCpus()))
                .with("x-assay-host-stolen-cpus", decimal(host.stolenCpus()));
        return host.burstSpeed() == null || host.speed() == null
                ? busy
                : busy.with("x-assay-host-burst-speed", decimal(host.burstSpeed()))
                        .with("x-assay-host-speed", decimal(host.speed()));
    }

    private static String decimal(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / NANOS_PER_MILLI);
    }

    private static byte[] responseTooLarge() {
        return Json.bytes(Json.object()
                .put(
                        "errorMessage",
                        "Response payload size exceeded maximum allowed payload size (" + LIMIT_BYTES + " bytes).")
                .put("errorType", "Function.ResponseSizeTooLarge"));
    }
}
