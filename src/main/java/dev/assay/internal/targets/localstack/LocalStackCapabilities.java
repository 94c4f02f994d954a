package dev.assay.internal.targets.localstack;

import dev.assay.internal.targets.host.HostSupport;
import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityTable;
import dev.assay.targets.Support;
import java.util.Optional;

/** What LocalStack's answers show, and what is seen of its containers in addition. */
final class LocalStackCapabilities {

    private LocalStackCapabilities() {}

    /**
     * The table of the target.
     *
     * @param cpu why CPU is not limited; empty if it is
     * @param memory why memory is not limited; empty if it is
     * @param host why the machine of the containers cannot be measured; empty if it can
     */
    static CapabilityTable table(Optional<String> cpu, Optional<String> memory, Optional<String> host) {
        return KnownService.LOCALSTACK
                .capabilities()
                .with(
                        Capability.CPU_FOLLOWS_MEMORY,
                        Support.unless(
                                cpu,
                                "after INIT, the Docker engine holds each container to memory / 1769 MB of a CPU; the limit is"
                                        + " read back from the engine"))
                .with(
                        Capability.MEMORY_LIMIT,
                        Support.unless(memory, "the Docker engine holds each container to its function's memory"))
                .with(Capability.STEADY_HOST, HostSupport.steadyHost(host))
                .with(Capability.CPU_PER_INSTANCE, HostSupport.cpuPerInstance(cpu.or(() -> host)));
    }
}
