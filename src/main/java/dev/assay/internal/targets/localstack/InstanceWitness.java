package dev.assay.internal.targets.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.HostCpu;
import dev.assay.data.Observation;
import dev.assay.data.Platform;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.internal.targets.host.HostSample;
import dev.assay.internal.targets.host.HostUse;
import dev.assay.internal.targets.service.OwnMeasurement;
import dev.assay.targets.Witness;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each observation what LocalStack does not tell: the CPU share that its instance is really held to, INIT and CPU time as the function measured
 * them, and how busy the host was. Takes away what LocalStack makes up: its report of memory used is the memory setting.
 */
final class InstanceWitness implements Witness {

    private final Function<String, Optional<InstanceLimit>> limits;
    private final int processors;
    private final @Nullable HostMeter host;

    /**
     * @param limits what an instance is held to, by its name
     * @param processors of the engine's machine
     * @param host measures that machine; absent if it is another one
     */
    InstanceWitness(Function<String, Optional<InstanceLimit>> limits, int processors, @Nullable HostMeter host) {
        this.limits = limits;
        this.processors = processors;
        this.host = host;
    }

    @Override
    public CallSeen callBegins() {
        HostSample start = host == null ? null : host.sample();
        return () -> ended(start);
    }

    private UnaryOperator<Observation> ended(@Nullable HostSample start) {
        HostSample end = host == null ? null : host.sample();
        HostUse use = start == null || end == null ? null : start.until(end);
        return observation -> observation.with(completed(observation.platform(), observation.profile(), use));
    }

    private Platform completed(Platform said, @Nullable JsonNode profile, @Nullable HostUse use) {
        String instance = instance(profile);
        Platform known = OwnMeasurement.added(said, profile);
        return known.toBuilder()
                .maxMemoryUsedMegabytes(null)
                .wantedCpuShare(share(instance, known.memoryMegabytes()))
                .instance(instance)
                .host(use == null ? null : new HostCpu(use.idleCpus(), use.stolenCpus(), use.burstSpeed(), use.speed()))
                .build();
    }

    private @Nullable Double share(@Nullable String instance, @Nullable Integer memory) {
        if (instance == null || memory == null) {
            return null;
        }
        return limits.apply(instance)
                .filter(limit -> limit.hasShareOf(memory, processors))
                .map(InstanceLimit::cpuShare)
                .orElse(null);
    }

    /** The last part of the log stream's name: {@code 2026/11/21/[$LATEST]<instance>}. */
    private static @Nullable String instance(@Nullable JsonNode profile) {
        String stream = profile == null ? "" : profile.path("containerID").asText("");
        int bracket = stream.lastIndexOf(']');
        return bracket < 0 ? null : stream.substring(bracket + 1);
    }
}
