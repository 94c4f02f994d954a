package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.internal.targets.host.HostSample;
import dev.assay.internal.targets.host.HostUse;
import org.jspecify.annotations.Nullable;

/** Time, CPU time and the state of the host at the moment when a call began. */
record CallMeter(
        long startNanos,
        @Nullable Long startCpuNanos,
        @Nullable HostSample startHost) {

    static CallMeter start(InstanceProcess process, HostMeter host) {
        HostSample sample = host.sample();
        return new CallMeter(System.nanoTime(), process.cpuNanos(), sample);
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** How a call ended, with what has passed since it began. */
    EndReport end(InstanceProcess process, HostMeter meter, Ending ending, byte[] payload, @Nullable String errorType) {
        long duration = elapsedNanos();
        Long cpu = process.cpuNanos();
        Long used = cpu == null || startCpuNanos == null ? null : cpu - startCpuNanos;
        HostSample host = meter.sample();
        HostUse use = host == null || startHost == null ? null : startHost.until(host);
        return new EndReport(ending, payload, errorType, duration, used, use);
    }
}
