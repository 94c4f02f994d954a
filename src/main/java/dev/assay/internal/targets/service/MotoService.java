package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;
import dev.assay.targets.Support;

/** One Docker container per call, removed after it. */
final class MotoService {

    private static final String CONTAINER_PER_CALL = "moto starts a container for each call";
    private static final String REFUSES_NO_CALL = "moto refuses no call";

    private MotoService() {}

    static Support shows(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> Support.lacking("moto limits the memory of its containers, but not their CPU");
            case CPU_TIME -> ProfilerSupport.CPU_TIME;
            case MEMORY_LIMIT -> Support.by("each container has the memory of its function");
            case FREEZE -> Support.lacking(CONTAINER_PER_CALL + ", so no instance outlives its call");
            case KEEP_ALIVE -> Support.lacking(CONTAINER_PER_CALL + ", and keeps none");
            case INIT_TIME -> ProfilerSupport.INIT_TIME;
            case MEMORY_USED -> Support.lacking("moto does not measure the memory of its containers");
            case PRIVATE_TMP, RENEWAL -> Support.by(CONTAINER_PER_CALL);
            case TMP_LIMIT -> Support.lacking("the /tmp of moto's containers is as large as their host's disk");
            case CONTAINMENT -> Support.lacking("moto's containers have no limit on processes and threads");
            case RESERVED_CONCURRENCY, EXACT_CONCURRENCY ->
                Support.lacking("moto keeps a function's reserved concurrency, but refuses no call");
            case STEADY_HOST -> Support.lacking("moto does not report how busy or how fast its host is");
            case ASYNCHRONOUS_INVOCATION ->
                Support.lacking("moto runs an asynchronous call once, while its caller waits");
            case ACCOUNT_CONCURRENCY -> Support.lacking(REFUSES_NO_CALL + ", however many are in flight");
            case RECURSION_GUARD -> Support.lacking("moto stops no loop");
            case OBJECT_STORE -> Support.by("moto's S3, at the same address");
            case CPU_PER_INSTANCE ->
                Support.lacking("moto does not report a container's CPU, nor how many CPUs its host has");
            case REPORT_LINE -> Support.lacking("moto's log of a call is only the container's output");
            case REQUEST_RULES -> Support.lacking("moto does not check the size of events");
            case RETRY_AFTER -> Support.lacking(REFUSES_NO_CALL);
            case CLIENT_CONTEXT -> Support.lacking("moto does not pass the client context to its containers");
            case BUCKET_DESTINATION -> Support.lacking("moto keeps destinations, but sends nothing there");
            case OBJECT_CHECKSUMS -> Support.lacking("moto does not check the checksums of objects");
            case QUEUE_EVENTS, TOPIC_EVENTS, TABLE_EVENTS, STREAM_EVENTS, OBJECT_EVENTS, RULE_EVENTS, WEBHOOK_EVENTS ->
                Support.lacking("Assay has not tried moto's event sources");
            case OTHER_REGIONS -> Support.lacking("Assay has not tried moto's other regions");
            case OTHER_ACCOUNTS -> Support.lacking("Assay has not tried moto's other accounts");
            case NETWORKS -> Support.lacking("moto keeps VPCs and their routes, but its functions reach everything");
            case EXECUTION_ROLE -> Support.lacking("moto keeps roles and their policies, but enforces none");
        };
    }
}
