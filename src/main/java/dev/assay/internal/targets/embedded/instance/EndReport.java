package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.CallMeter.Reading;
import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import org.jspecify.annotations.Nullable;

/** How a call ended, before what the process tells about it (memory, log) is added. */
record EndReport(Ending ending, byte[] payload, @Nullable String errorType, Reading reading) {

    InvocationEnd complete(
            String logStream,
            InstanceProcess process,
            boolean handlerReached,
            @Nullable Long initNanos,
            @Nullable Double wantedShare) {
        return new InvocationEnd(
                ending,
                handlerReached,
                payload,
                errorType,
                logStream,
                reading.durationNanos(),
                initNanos,
                reading.cpuNanos(),
                wantedShare,
                process.peakMegabytes(),
                process.log().tail(),
                reading.host());
    }
}
