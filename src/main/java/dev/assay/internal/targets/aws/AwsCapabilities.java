package dev.assay.internal.targets.aws;

import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityTable;
import dev.assay.targets.Support;

/** What AWS Lambda shows, by AWS's documentation: no run of Assay has tried it yet. */
final class AwsCapabilities {

    private static final String BY_AWS = "as AWS documents it";

    private AwsCapabilities() {}

    static CapabilityTable table(Quotas quotas) {
        return CapabilityTable.of(AwsCapabilities::shows)
                .with(
                        Capability.RESERVED_CONCURRENCY,
                        Support.unless(quotas.withoutReservation(), "refused with status 429 and the reason"));
    }

    /** A server that stands in for AWS shows what it is known to show, and not what AWS does. */
    static CapabilityTable ofStandIn(KnownService service) {
        return service.capabilities().with(Capability.OBJECT_STORE, Support.by("Amazon S3's API at the same address"));
    }

    private static Support shows(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> Support.by("one vCPU at 1,769 MB and in proportion, " + BY_AWS);
            case CPU_TIME -> Support.by("of all threads of the function's process, read by its profiler");
            case MEMORY_LIMIT -> Support.by("an instance that exceeds its function's memory is ended");
            case FREEZE -> Support.by("an instance is frozen between two calls");
            case KEEP_ALIVE -> Support.lacking("AWS decides how long it keeps an idle instance");
            case INIT_TIME -> Support.by("Init Duration of the REPORT line");
            case MEMORY_USED -> Support.by("Max Memory Used of the REPORT line: the instance's peak so far");
            case PRIVATE_TMP -> Support.by("each instance is a virtual machine");
            case TMP_LIMIT -> Support.by("512 MB, or the function's ephemeral storage");
            case CONTAINMENT -> Support.by("each instance is a separate virtual machine");
            case RESERVED_CONCURRENCY -> Support.by("refused with status 429 and the reason");
            case RENEWAL -> Support.by("a change of code or configuration leads to new instances");
            case STEADY_HOST -> Support.lacking("AWS does not tell how busy the host of an instance is");
            case ASYNCHRONOUS_INVOCATION -> Support.by("Lambda's own event queue");
            case ACCOUNT_CONCURRENCY -> Support.by("per account and region; other functions of the account count too");
            case RECURSION_GUARD -> Support.by("a loop is stopped after about 16 calls");
            case OBJECT_STORE -> Support.by("Amazon S3");
            case EXACT_CONCURRENCY ->
                Support.lacking("AWS counts calls on many machines: at the edge a call more or less is admitted");
            case CPU_PER_INSTANCE -> Support.by("each instance has its own share, wherever it runs");
            case REPORT_LINE -> Support.by("AWS's own");
            case REQUEST_RULES -> Support.by("AWS's own");
            case RETRY_AFTER -> Support.by("the field retryAfterSeconds of a refusal");
            case CLIENT_CONTEXT -> Support.by("passed to the function with its event");
            case BUCKET_DESTINATION -> Support.by("one object per record, in a bucket");
            case OBJECT_CHECKSUMS -> Support.by("Amazon S3's own");
            case QUEUE_EVENTS -> Support.by("Amazon SQS, polled by Lambda");
            case TOPIC_EVENTS -> Support.by("Amazon SNS, which calls the function asynchronously");
            case TABLE_EVENTS -> Support.by("Amazon DynamoDB Streams, polled by Lambda");
            case STREAM_EVENTS -> Support.by("Amazon Kinesis Data Streams, polled by Lambda");
            case OBJECT_EVENTS -> Support.by("notifications of Amazon S3, which call the function asynchronously");
            case WEBHOOK_EVENTS ->
                Support.lacking(
                        "an API that puts events needs a role of its own on AWS, which Assay neither makes nor asks for");
            case RULE_EVENTS -> Support.by("Amazon EventBridge, which calls the function asynchronously");
            case OTHER_REGIONS -> Support.lacking("Assay keeps its budget, and cleans up, in one region");
            case OTHER_ACCOUNTS -> Support.lacking("Assay has the credentials of one account");
            case NETWORKS -> Support.by("Amazon VPC, made for the run and removed with it");
            case EXECUTION_ROLE -> Support.by("AWS IAM, by the policies of the run's role");
        };
    }
}
