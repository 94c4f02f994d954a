package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.ControlGroups;
import dev.assay.internal.targets.embedded.instance.host.Cpus;
import dev.assay.internal.targets.embedded.instance.host.PeakMemory;
import dev.assay.internal.targets.embedded.instance.host.Shell;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.targets.Capability;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What this machine can show, and how instances are run on it, for the reader of a report. */
record MachineReport(CpuScaling scaling, ControlGroups groups, Shell shell, FunctionRuntime runtime) {

    Optional<String> missing(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY, CPU_PER_INSTANCE ->
                scaling == CpuScaling.UNSCALED
                        ? Optional.of("CPU is unscaled: every instance gets all the CPU it wants")
                        : Optional.empty();
            case CPU_TIME -> Cpus.closedLoopMissing();
            case MEMORY_LIMIT -> groups.memoryMissing();
            case FREEZE -> Cpus.stopMissing();
            case MEMORY_USED ->
                PeakMemory.isKnown()
                        ? Optional.empty()
                        : Optional.of("the peak memory of other processes is not known on this system");
            case PRIVATE_TMP -> shell.tmpMissing();
            case STEADY_HOST -> HostMeter.missing();
            case INIT_TIME,
                    RESERVED_CONCURRENCY,
                    RENEWAL,
                    EXACT_CONCURRENCY,
                    ASYNCHRONOUS_INVOCATION,
                    ACCOUNT_CONCURRENCY,
                    RECURSION_GUARD,
                    OBJECT_STORE,
                    REPORT_LINE,
                    REQUEST_RULES,
                    RETRY_AFTER,
                    CLIENT_CONTEXT,
                    BUCKET_DESTINATION,
                    OBJECT_CHECKSUMS -> Optional.empty();
        };
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("CPU", cpu());
        facts.put("memory limit", groups.memoryMissing().isPresent() ? "heap only (-Xmx)" : groups.version());
        facts.put("between calls", Cpus.stopMissing().isPresent() ? "running" : "stopped (SIGSTOP)");
        facts.put("isolation", shell.isolation());
        facts.put("runtime", runtime.description());
        facts.put("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
        return facts;
    }

    private String cpu() {
        return switch (scaling) {
            case CGROUP -> groups.version() + " quota, 20 ms period";
            case CLOSED_LOOP -> "closed loop of stop and continue, 2 ms tick";
            case UNSCALED, AUTO -> "unscaled";
        };
    }
}
