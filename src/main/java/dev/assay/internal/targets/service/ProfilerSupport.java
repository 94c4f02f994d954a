package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;
import dev.assay.targets.Support;

/** What a function's own profiler shows on any service: all that is claimed for a service that is not known. */
final class ProfilerSupport {

    static final Support CPU_TIME = Support.by("of all threads of the function's process, read by its profiler");

    static final Support INIT_TIME =
            Support.by("from the start of the function's process to its first call, read by its profiler");

    private ProfilerSupport() {}

    static Support shows(Capability capability) {
        return switch (capability) {
            case CPU_TIME -> CPU_TIME;
            case INIT_TIME -> INIT_TIME;
            default -> Support.lacking("this service is not known to have it");
        };
    }
}
