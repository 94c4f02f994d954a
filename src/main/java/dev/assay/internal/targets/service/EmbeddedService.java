package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;
import dev.assay.targets.Support;

/**
 * Processes of one machine, whose figures come with each answer. What that machine allows does not show in the answers: the embedded target, which
 * sees its machine, replaces those rows.
 */
final class EmbeddedService {

    private EmbeddedService() {}

    static Support shows(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY ->
                Support.by(
                        "each answer carries the CPU share that its instance was held to, so one without is noticed");
            case CPU_TIME -> ProfilerSupport.CPU_TIME;
            case MEMORY_LIMIT -> leftToItsMachine("instances are held to their memory");
            case FREEZE -> leftToItsMachine("instances are stopped between calls");
            case KEEP_ALIVE -> Support.by("the function's variable ASSAY_KEEP_ALIVE_MILLIS; 10 minutes without it");
            case INIT_TIME ->
                Support.by("from the start of the process until it asks for its first event, at full speed");
            case MEMORY_USED -> leftToItsMachine("an instance's peak memory is measured");
            case PRIVATE_TMP -> leftToItsMachine("each instance has its own /tmp");
            case TMP_LIMIT -> leftToItsMachine("the size of /tmp is limited");
            case CONTAINMENT -> leftToItsMachine("instances are kept apart from their host");
            case RESERVED_CONCURRENCY, EXACT_CONCURRENCY ->
                Support.by("one counter per function, checked before each call");
            case RENEWAL -> Support.by("a change of code or configuration retires all instances of the function");
            case STEADY_HOST -> leftToItsMachine("the host's speed is measured");
            case ASYNCHRONOUS_INVOCATION ->
                Support.by("a queue in memory, with AWS's retries, event age and destinations");
            case ACCOUNT_CONCURRENCY -> Support.by("one counter for the calls of all functions in flight");
            case RECURSION_GUARD ->
                Support.by("the trace header counts how often a chain of calls reached each function");
            case OBJECT_STORE -> Support.by("Amazon S3's API at the same address, with objects in files of the run");
            case CPU_PER_INSTANCE ->
                Support.by("the CPU shares in the answers are added up and compared with the CPUs of this machine");
            case REPORT_LINE -> Support.by("written as AWS writes it, from what the server measured");
            case REQUEST_RULES -> Support.by("checked before anything is called or changed");
            case RETRY_AFTER -> Support.by("the Retry-After header of a refused call");
            case CLIENT_CONTEXT -> Support.by("passed to the function with its event");
            case BUCKET_DESTINATION -> Support.by("one object per record, in a bucket of the object store");
            case OBJECT_CHECKSUMS -> Support.by("CRC32, CRC32C, CRC64NVME, SHA-1 and SHA-256");
            case QUEUE_EVENTS -> Support.lacking("the embedded target has no queues (Amazon SQS's API)");
            case TOPIC_EVENTS -> Support.lacking("the embedded target has no topics (Amazon SNS's API)");
            case TABLE_EVENTS -> Support.lacking("the embedded target has no tables (Amazon DynamoDB's API)");
            case STREAM_EVENTS -> Support.lacking("the embedded target has no streams (Amazon Kinesis's API)");
            case OBJECT_EVENTS -> Support.by("notifications of its buckets, which call the function asynchronously");
            case WEBHOOK_EVENTS -> Support.lacking("the embedded target has no REST APIs (Amazon API Gateway's API)");
            case RULE_EVENTS -> Support.lacking("the embedded target has no rules (Amazon EventBridge's API)");
            case OTHER_REGIONS -> Support.lacking("the embedded target has one region");
            case OTHER_ACCOUNTS -> Support.lacking("the embedded target has one account");
            case NETWORKS -> Support.lacking("functions of the embedded target reach what their machine reaches");
            case EXECUTION_ROLE ->
                Support.by(
                        "each function has a session of its role, which may call functions and use the object store");
        };
    }

    private static Support leftToItsMachine(String claim) {
        return Support.lacking("whether " + claim + " depends on the server's machine, which its answers do not show");
    }
}
