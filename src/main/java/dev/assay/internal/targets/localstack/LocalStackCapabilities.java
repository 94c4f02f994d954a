package dev.assay.internal.targets.localstack;

import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import java.util.List;
import java.util.Optional;

/**
 * What LocalStack shows to those who see nothing but its answers, and what is seen of its containers beside that.
 *
 * @param cpu why CPU is not limited; empty when it is
 * @param memory why memory is not limited; empty when it is
 * @param host why the machine of the containers cannot be measured; empty when it can
 */
record LocalStackCapabilities(Optional<String> cpu, Optional<String> memory, Optional<String> host) {

    static final String CPU_LIMIT =
            "after INIT the Docker engine holds each container to memory / 1769 MB of a CPU; read back from the engine";

    private static final KnownService ALONE = KnownService.LOCALSTACK;

    Optional<String> missing(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> cpu;
            case MEMORY_LIMIT -> memory;
            case STEADY_HOST -> host;
            case CPU_PER_INSTANCE -> cpu.or(() -> host);
            case CPU_TIME, INIT_TIME -> Optional.empty();
            default -> ALONE.missing(capability);
        };
    }

    List<CapabilityRecord> all() {
        return Capability.described(this::missing, LocalStackCapabilities::how);
    }

    private static String how(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> CPU_LIMIT;
            case CPU_TIME -> "of all threads of the function's process, read by its profiler";
            case MEMORY_LIMIT -> "the Docker engine holds each container to its function's memory";
            case INIT_TIME -> "from the start of the function's process to its first call, read by its profiler";
            case CPU_PER_INSTANCE ->
                "where the shares of a level's instances do not add up to more CPUs than the host has";
            case STEADY_HOST -> "the host's speed is measured while calls run; a drift shows in their data";
            default -> ALONE.how(capability);
        };
    }
}
