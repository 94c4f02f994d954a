package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.ControlGroups;
import dev.assay.internal.targets.embedded.instance.host.Cpus;
import dev.assay.internal.targets.embedded.instance.host.PeakMemory;
import dev.assay.internal.targets.embedded.instance.host.Shell;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.internal.targets.host.HostSupport;
import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityTable;
import dev.assay.targets.Support;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What this machine can show, and how instances are run on it, for the reader of a report. */
record MachineReport(CpuScaling scaling, ControlGroups groups, Shell shell, FunctionRuntime runtime) {

    /** The service's table with the rows that this machine decides. */
    CapabilityTable capabilities() {
        return KnownService.EMBEDDED
                .capabilities()
                .with(
                        Capability.CPU_FOLLOWS_MEMORY,
                        Support.unless(unscaled(), "after INIT, each instance is held to memory / 1769 MB of a CPU"))
                .with(Capability.CPU_PER_INSTANCE, HostSupport.cpuPerInstance(unscaled()))
                .with(
                        Capability.CPU_TIME,
                        Support.unless(
                                Cpus.closedLoopMissing(), "read from the operating system before and after each call"))
                .with(
                        Capability.MEMORY_LIMIT,
                        Support.unless(
                                groups.memoryMissing(), "an instance that exceeds its function's memory is ended"))
                .with(Capability.FREEZE, Support.unless(Cpus.stopMissing(), "an instance is stopped between two calls"))
                .with(
                        Capability.MEMORY_USED,
                        Support.unless(memoryUsedMissing(), "the peak of the instance's resident memory"))
                .with(
                        Capability.PRIVATE_TMP,
                        Support.unless(shell.tmpMissing(), "each instance has its own mount namespace"))
                .with(
                        Capability.TMP_LIMIT,
                        Support.unless(
                                shell.tmpLimitMissing(),
                                "each /tmp is a file system as large as the function's ephemeral storage"))
                .with(
                        Capability.CONTAINMENT,
                        Support.unless(
                                shell.containmentMissing().or(groups::processesMissing),
                                "each instance has a process namespace, a read-only host without devices, and 1,024 processes"))
                .with(Capability.STEADY_HOST, HostSupport.steadyHost(HostMeter.missing()));
    }

    private Optional<String> unscaled() {
        return scaling == CpuScaling.UNSCALED
                ? Optional.of("CPU is unscaled: every instance gets all the CPU it wants")
                : Optional.empty();
    }

    private static Optional<String> memoryUsedMissing() {
        return PeakMemory.isKnown()
                ? Optional.empty()
                : Optional.of("the peak memory of other processes is not known on this system");
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("CPU", cpu());
        facts.put("memory limit", groups.memoryMissing().isPresent() ? "heap only (-Xmx)" : groups.version());
        facts.put(
                "between calls",
                Cpus.stopMissing().isPresent() ? "running" : "stopped, with all that the function started");
        facts.put("isolation", shell.isolation());
        facts.put("/tmp", shell.tmpLimitMissing().isPresent() ? "one file is limited" : "limited");
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
