package dev.assay.internal.load;

import dev.assay.data.HostCpu;
import dev.assay.data.Platform;
import dev.assay.internal.observations.ReportLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * What the platform said about an invocation: the REPORT line of the log's tail, and response headers in which a target
 * says what it measured from outside.
 */
final class PlatformReport {

    private PlatformReport() {}

    static Platform of(InvokeResponse response) {
        ReportLine line = ReportLine.inTail(response.logResult());
        @Nullable Double duration = number(response, "x-assay-duration-millis");
        return Platform.builder()
                .durationMillis(duration == null ? line.durationMillis() : duration)
                .billedMillis(line.allBilledMillis())
                .initMillis(line.initMillis())
                .restoreMillis(line.restoreMillis())
                .memoryMegabytes(line.memoryMegabytes())
                .maxMemoryUsedMegabytes(line.maxMemoryUsedMegabytes())
                .cpuMillis(number(response, "x-assay-cpu-millis"))
                .wantedCpuShare(number(response, "x-assay-wanted-cpu-share"))
                .instance(header(response, "x-assay-instance").orElse(null))
                .host(host(response))
                .build();
    }

    private static @Nullable HostCpu host(InvokeResponse response) {
        @Nullable Double idle = number(response, "x-assay-host-idle-cpus");
        @Nullable Double stolen = number(response, "x-assay-host-stolen-cpus");
        return idle == null || stolen == null
                ? null
                : new HostCpu(
                        idle,
                        stolen,
                        number(response, "x-assay-host-burst-speed"),
                        number(response, "x-assay-host-speed"));
    }

    private static Optional<String> header(InvokeResponse response, String name) {
        return response.sdkHttpResponse().firstMatchingHeader(name);
    }

    private static @Nullable Double number(InvokeResponse response, String name) {
        return header(response, name).map(Numbers::decimal).orElse(null);
    }
}
