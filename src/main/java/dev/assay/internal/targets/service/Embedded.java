package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;

/** Processes of its machine, whose figures come with each answer. What that machine allows shows in no answer. */
final class Embedded {

    private static final String BY_ITS_MACHINE = ", which depends on its machine; its server does not tell";

    private Embedded() {}

    static Shown shows(Capability capability) {
        return switch (capability) {
            case MEMORY_LIMIT -> Shown.not("instances may be held to their memory" + BY_ITS_MACHINE);
            case FREEZE -> Shown.not("instances may be stopped between calls" + BY_ITS_MACHINE);
            case PRIVATE_TMP -> Shown.not("instances may have a /tmp of their own" + BY_ITS_MACHINE);
            case MEMORY_USED -> Shown.not("the peak memory may be measured" + BY_ITS_MACHINE);
            case CPU_TIME -> Shown.by(Profiler.CPU_TIME);
            case STEADY_HOST -> Shown.not("the host's speed may be measured" + BY_ITS_MACHINE);
            case CPU_FOLLOWS_MEMORY ->
                Shown.by("each answer tells the CPU share that its instance was held to; one without is seen");
            case CPU_PER_INSTANCE -> Shown.by("the shares in the answers are added up against this machine's CPUs");
            case INIT_TIME -> Shown.by("from the start of the process until it asks for work, at full speed");
            case RESERVED_CONCURRENCY, EXACT_CONCURRENCY -> Shown.by("one counter a function, asked before each call");
            case RENEWAL -> Shown.by("a change of code or configuration retires all instances of the function");
            case ASYNCHRONOUS_INVOCATION ->
                Shown.by("a queue in memory, with AWS's retries, event age and destinations");
            case ACCOUNT_CONCURRENCY -> Shown.by("the server counts the calls in flight of all functions");
            case RECURSION_GUARD ->
                Shown.by("the trace header carries how often a chain of calls came to each function");
            case OBJECT_STORE -> Shown.by("Amazon S3's API at the same address");
            case REPORT_LINE -> Shown.by("written as AWS writes it, from what the server measured");
            case REQUEST_RULES -> Shown.by("checked before anything is called or changed");
            case RETRY_AFTER -> Shown.by("the header Retry-After of a refused call");
            case CLIENT_CONTEXT -> Shown.by("handed to the function with its event");
            case BUCKET_DESTINATION -> Shown.by("one object a record, in a bucket of the object store");
            case OBJECT_CHECKSUMS -> Shown.by("CRC32, CRC32C, CRC64NVME, SHA-1 and SHA-256");
        };
    }
}
