package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;

/** One Docker container an instance, which LocalStack neither limits nor freezes. */
final class LocalStack {

    private LocalStack() {}

    static Shown shows(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY ->
                Shown.not("LocalStack itself limits no CPU, and limits set beside it do not show in its answers");
            case CPU_PER_INSTANCE ->
                Shown.not("LocalStack does not tell what CPU an instance has, nor how many its host has");
            case CPU_TIME -> Shown.by(Profiler.CPU_TIME);
            case MEMORY_LIMIT ->
                Shown.not("LocalStack itself limits no memory: MemorySize is no more than an environment variable");
            case MEMORY_USED -> Shown.not("LocalStack's REPORT line gives the function's memory setting in its place");
            case FREEZE -> Shown.not("LocalStack's containers go on running between two calls");
            case INIT_TIME -> Shown.by(Profiler.INIT_TIME);
            case STEADY_HOST -> Shown.not("LocalStack does not tell how busy or how fast its host is");
            case ACCOUNT_CONCURRENCY ->
                Shown.not("LocalStack refuses calls beyond its limit with the reason of a function's reservation");
            case RECURSION_GUARD -> Shown.not("LocalStack keeps a function's recursion config, but stops no loop");
            case PRIVATE_TMP -> Shown.by("each instance is a container of its own");
            case RESERVED_CONCURRENCY -> Shown.by("LocalStack counts the calls in flight of each function");
            case EXACT_CONCURRENCY -> Shown.by("one counter a function under a lock, asked before each call");
            case RENEWAL -> Shown.by("a change of code or configuration makes a version with containers of its own");
            case ASYNCHRONOUS_INVOCATION ->
                Shown.by("a queue in memory, with AWS's retries, event age and destinations");
            case OBJECT_STORE -> Shown.by("LocalStack's own S3, at the same address");
            case REPORT_LINE ->
                Shown.not("LocalStack's REPORT line has no time of INIT, no memory used and no status of a timeout");
            case REQUEST_RULES ->
                Shown.not("LocalStack takes events that are no JSON or too large, and settings outside AWS's limits");
            case RETRY_AFTER -> Shown.not("LocalStack's refusals have no header Retry-After");
            case CLIENT_CONTEXT -> Shown.not("LocalStack does not hand the client context on to its containers");
            case BUCKET_DESTINATION -> Shown.not("LocalStack refuses a bucket as the destination of failed calls");
            case OBJECT_CHECKSUMS ->
                Shown.not("LocalStack refuses a CRC32C that comes after the content: it takes it for two checksums");
        };
    }
}
