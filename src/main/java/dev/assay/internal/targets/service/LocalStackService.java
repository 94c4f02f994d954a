package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;
import dev.assay.targets.Support;

/**
 * One Docker container per instance, which LocalStack neither limits nor freezes. The target that starts LocalStack limits the containers and sees them:
 * it replaces those rows.
 */
final class LocalStackService {

    private LocalStackService() {}

    static Support shows(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY ->
                Support.lacking(
                        "LocalStack limits no CPU, and limits that are set beside it do not show in its answers");
            case CPU_TIME -> ProfilerSupport.CPU_TIME;
            case MEMORY_LIMIT ->
                Support.lacking("LocalStack limits no memory: MemorySize is only an environment variable");
            case FREEZE -> Support.lacking("LocalStack's containers keep running between two calls");
            case KEEP_ALIVE -> Support.lacking("LocalStack keeps idle containers of all functions for 10 minutes");
            case INIT_TIME -> ProfilerSupport.INIT_TIME;
            case MEMORY_USED -> Support.lacking("LocalStack's REPORT line repeats the function's memory setting");
            case PRIVATE_TMP -> Support.by("each instance is a container");
            case TMP_LIMIT -> Support.lacking("the /tmp of LocalStack's containers is as large as their host's disk");
            case CONTAINMENT -> Support.lacking("LocalStack's containers have no limit on processes and threads");
            case RESERVED_CONCURRENCY -> Support.by("LocalStack counts each function's calls in flight");
            case RENEWAL -> Support.by("a change of code or configuration makes a version with new containers");
            case STEADY_HOST -> Support.lacking("LocalStack does not report how busy or how fast its host is");
            case ASYNCHRONOUS_INVOCATION ->
                Support.by("LocalStack's queue in memory, with AWS's retries, event age and destinations");
            case ACCOUNT_CONCURRENCY ->
                Support.lacking(
                        "LocalStack refuses calls beyond its limit as if a function's reservation were reached");
            case RECURSION_GUARD ->
                Support.lacking("LocalStack keeps a function's recursion configuration, but stops no loop");
            case OBJECT_STORE -> Support.by("LocalStack's S3, at the same address");
            case EXACT_CONCURRENCY -> Support.by("one counter per function under a lock, checked before each call");
            case CPU_PER_INSTANCE ->
                Support.lacking("LocalStack does not report an instance's CPU, nor how many CPUs its host has");
            case REPORT_LINE ->
                Support.lacking("LocalStack's REPORT line has no INIT time, no memory used and no timeout status");
            case REQUEST_RULES ->
                Support.lacking(
                        "LocalStack accepts events that are too large or not JSON, and settings beyond AWS's limits");
            case RETRY_AFTER -> Support.lacking("LocalStack's refusals have no Retry-After header");
            case CLIENT_CONTEXT -> Support.lacking("LocalStack does not pass the client context to its containers");
            case BUCKET_DESTINATION ->
                Support.lacking("LocalStack refuses a bucket as the destination of failed calls");
            case OBJECT_CHECKSUMS ->
                Support.lacking(
                        "LocalStack refuses a CRC32C that follows the content, which it takes for two checksums");
            case QUEUE_EVENTS -> Support.by("LocalStack's SQS, polled by its event source mappings");
            case TOPIC_EVENTS -> Support.by("LocalStack's SNS, which calls the function asynchronously");
            case TABLE_EVENTS ->
                Support.by("LocalStack's DynamoDB and its streams, polled by its event source mappings");
            case STREAM_EVENTS -> Support.by("LocalStack's Kinesis, polled by its event source mappings");
            case OBJECT_EVENTS -> Support.by("LocalStack's S3 notifications, which call the function asynchronously");
            case RULE_EVENTS -> Support.by("LocalStack's EventBridge, which calls the function asynchronously");
            case WEBHOOK_EVENTS -> Support.by("LocalStack's API Gateway, which hands documents to its EventBridge");
            case OTHER_REGIONS -> Support.by("LocalStack serves all regions at one address");
            case OTHER_ACCOUNTS ->
                Support.by("LocalStack takes a request signed with a key of twelve digits as one of that account");
            case NETWORKS ->
                Support.lacking("LocalStack keeps VPCs and their routes, but its functions reach everything");
            case EXECUTION_ROLE -> Support.lacking("LocalStack keeps roles and their policies, but enforces none");
        };
    }
}
