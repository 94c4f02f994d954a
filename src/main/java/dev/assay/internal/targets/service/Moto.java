package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;

/** One Docker container a call, removed after it. */
final class Moto {

    private static final String NO_INSTANCES = "moto starts a container for each call";

    private Moto() {}

    static Shown shows(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> Shown.not("moto limits the memory of its containers, but not their CPU");
            case CPU_PER_INSTANCE ->
                Shown.not("moto does not tell what CPU a container has, nor how many its host has");
            case CPU_TIME -> Shown.by(Profiler.CPU_TIME);
            case MEMORY_USED -> Shown.not("moto does not measure the memory of its containers");
            case FREEZE -> Shown.not(NO_INSTANCES + ": nothing lives on between two of them");
            case INIT_TIME -> Shown.by(Profiler.INIT_TIME);
            case STEADY_HOST -> Shown.not("moto does not tell how busy or how fast its host is");
            case RESERVED_CONCURRENCY, EXACT_CONCURRENCY ->
                Shown.not("moto keeps a function's reserved concurrency, but refuses no call");
            case ACCOUNT_CONCURRENCY -> Shown.not("moto refuses no call, however many are in flight");
            case ASYNCHRONOUS_INVOCATION -> Shown.not("moto runs an asynchronous call while its caller waits, once");
            case RECURSION_GUARD -> Shown.not("moto stops no loop");
            case MEMORY_LIMIT -> Shown.by("the memory of each container is the function's");
            case PRIVATE_TMP, RENEWAL -> Shown.by(NO_INSTANCES);
            case OBJECT_STORE -> Shown.by("moto's own S3, at the same address");
            case REPORT_LINE -> Shown.not("moto's log of a call is the container's output and no more");
            case REQUEST_RULES -> Shown.not("moto does not look at the size of events");
            case RETRY_AFTER -> Shown.not("moto refuses no call");
            case CLIENT_CONTEXT -> Shown.not("moto does not hand the client context on to its containers");
            case BUCKET_DESTINATION -> Shown.not("moto keeps destinations, but sends nothing there");
            case OBJECT_CHECKSUMS -> Shown.not("moto does not check the checksums of objects");
        };
    }
}
