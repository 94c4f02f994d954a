package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.host.HostUse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call ended, before what the process tells about it (memory, log) is added. */
record EndReport(
        Ending ending,
        byte[] payload,
        @Nullable String errorType,
        long durationNanos,
        @Nullable Long cpuNanos,
        @Nullable HostUse host) {

    /** The same with a duration of at most a limit: the service bills nothing beyond a function's timeout. */
    EndReport noLongerThan(Duration limit) {
        return new EndReport(ending, payload, errorType, Math.min(durationNanos, limit.toNanos()), cpuNanos, host);
    }

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
                durationNanos,
                initNanos,
                cpuNanos,
                wantedShare,
                process.peakMegabytes(),
                process.log().tail(),
                host);
    }
}
