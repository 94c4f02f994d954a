package dev.assay.internal.targets.service;

/** What a function's own profiler shows, whatever the service. */
final class Profiler {

    static final String CPU_TIME = "of all threads of the function's process, read by its profiler";
    static final String INIT_TIME = "from the start of the function's process to its first call, read by its profiler";

    private Profiler() {}
}
