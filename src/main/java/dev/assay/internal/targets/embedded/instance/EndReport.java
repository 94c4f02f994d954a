package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.CallMeter.Reading;
import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call ended, before what the process tells about it (memory, log) is added. */
record EndReport(Ending ending, byte[] payload, @Nullable String errorType, Reading reading) {

    /** The same with a duration of at most a limit: the service bills nothing beyond a function's timeout. */
    EndReport noLongerThan(Duration limit) {
        Reading cut =
                new Reading(Math.min(reading.durationNanos(), limit.toNanos()), reading.cpuNanos(), reading.host());
        return new EndReport(ending, payload, errorType, cut);
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
                reading.durationNanos(),
                initNanos,
                reading.cpuNanos(),
                wantedShare,
                process.peakMegabytes(),
                process.log().tail(),
                reading.host());
    }
}
