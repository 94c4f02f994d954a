package dev.assay.target.localstack;

import dev.assay.data.CapabilityRecord;
import dev.assay.target.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What LocalStack shows, and what the engine that it starts its containers on adds to that.
 *
 * @param limits whether instances are limited at all
 * @param cpu why the engine cannot limit CPU; empty when it can
 * @param memory why the engine cannot limit memory; empty when it can
 * @param host why the engine's machine cannot be measured; empty when it can
 */
record LocalStackCapabilities(boolean limits, Optional<String> cpu, Optional<String> memory, Optional<String> host) {

    private static final String NO_LIMITS = "limits were switched off by -D" + LocalStackOptions.LIMITS + "=off";

    Optional<String> missing(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> limits ? cpu : Optional.of(NO_LIMITS);
            case CPU_PER_INSTANCE -> (limits ? cpu : Optional.of(NO_LIMITS)).or(() -> host);
            case MEMORY_LIMIT -> limits ? memory : Optional.of(NO_LIMITS);
            case STEADY_HOST -> host;
            case FREEZE -> Optional.of("LocalStack's containers run on between two calls");
            case MEMORY_USED -> Optional.of("LocalStack reports the memory setting as the memory used");
            case RECURSION_GUARD ->
                Optional.of("LocalStack does not stop a chain of calls that comes back to its function");
            case CPU_TIME,
                    INIT_TIME,
                    PRIVATE_TMP,
                    RESERVED_CONCURRENCY,
                    EXACT_CONCURRENCY,
                    RENEWAL,
                    ASYNCHRONOUS_INVOCATION,
                    ACCOUNT_CONCURRENCY,
                    OBJECT_STORE -> Optional.empty();
        };
    }

    List<CapabilityRecord> all() {
        return Arrays.stream(Capability.values()).map(this::describe).toList();
    }

    private CapabilityRecord describe(Capability capability) {
        return missing(capability)
                .map(reason -> new CapabilityRecord(capability.name(), false, reason))
                .orElseGet(() -> new CapabilityRecord(capability.name(), true, how(capability)));
    }

    private static String how(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY ->
                "after INIT the Docker engine holds each container to memory / 1769 MB of a CPU; read back";
            case CPU_TIME -> "of all threads of the function's process, read by its profiler";
            case MEMORY_LIMIT -> "the Docker engine holds each container to its function's memory";
            case INIT_TIME -> "from the start of the function's process to its first call, read by its profiler";
            case PRIVATE_TMP -> "each instance is a container";
            case RESERVED_CONCURRENCY, EXACT_CONCURRENCY, ACCOUNT_CONCURRENCY ->
                "LocalStack counts the calls in flight";
            case CPU_PER_INSTANCE ->
                "where the shares of a level's instances do not add up to more CPUs than the host has";
            case RENEWAL -> "a change of code or configuration ends all instances of the function";
            case STEADY_HOST -> "the host's speed is measured while calls run; a drift shows in their data";
            case ASYNCHRONOUS_INVOCATION -> "LocalStack's queue in memory, with AWS's retries and destinations";
            case OBJECT_STORE -> "LocalStack's Amazon S3";
            case FREEZE, MEMORY_USED, RECURSION_GUARD -> throw new IllegalArgumentException(capability + " is missing");
        };
    }
}
