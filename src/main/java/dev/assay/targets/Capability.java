package dev.assay.targets;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a target may be able to show. A claim names what it requires; a target says what it has. */
public enum Capability {
    /** An instance's share of a CPU is its memory / 1769 MB, capped at the host's cores. */
    CPU_FOLLOWS_MEMORY,
    /** CPU time of each invocation is measured from outside the function. */
    CPU_TIME,
    /** An instance that uses more memory than its function has is ended. */
    MEMORY_LIMIT,
    /** An instance does nothing between two invocations. */
    FREEZE,
    /** How long an idle instance is kept can be set for each function, by its variable {@code ASSAY_KEEP_ALIVE_MILLIS}. */
    KEEP_ALIVE,
    /** INIT is run, measured and reported. */
    INIT_TIME,
    /** The memory that the instance used is measured. */
    MEMORY_USED,
    /** Each instance has its own /tmp, so that SAAF's instance id tells instances apart. */
    PRIVATE_TMP,
    /** An instance's /tmp holds as much as its function's ephemeral storage, 512 MB unless it asks for more. */
    TMP_LIMIT,
    /**
     * An instance sees its own processes only, changes no file of its host and has none of its devices; it has at most 1,024 processes and
     * threads, and what it started ends with it.
     */
    CONTAINMENT,
    /** Calls beyond the reserved concurrency are refused with status 429 and the reason. */
    RESERVED_CONCURRENCY,
    /** A change of code or configuration leads to new instances. */
    RENEWAL,
    /** It shows in the data when the host of the instances was slower or busier at some times than at others. */
    STEADY_HOST,
    /** Events are taken for later, queued, tried again and given up as on AWS. */
    ASYNCHRONOUS_INVOCATION,
    /** All functions share a limit of calls in flight, and calls beyond it are refused with status 429 and the reason. */
    ACCOUNT_CONCURRENCY,
    /** A chain of calls that comes back to the same function again and again is stopped, unless the function allows it. */
    RECURSION_GUARD,
    /** There is an object store (Amazon S3's API), which functions reach too. */
    OBJECT_STORE,
    /** No call beyond the reserved concurrency is admitted, and none within it refused: the count is exact at every moment. */
    EXACT_CONCURRENCY,
    /** The CPU shares of all instances that run at once fit the host: none waits for another. Judged for each cell by its figures. */
    CPU_PER_INSTANCE,
    /** The REPORT line of a call's log tells INIT of a cold call, the memory that was used, and that a call ran into its timeout. */
    REPORT_LINE,
    /** Events and settings that AWS refuses are refused as there: no JSON, too large, outside their limits. */
    REQUEST_RULES,
    /** A refused call (status 429) says after how many seconds it may be made again. */
    RETRY_AFTER,
    /** The client context of a call reaches its function. */
    CLIENT_CONTEXT,
    /** Records of asynchronous calls that were given up go to a bucket. */
    BUCKET_DESTINATION,
    /** The object store takes, checks and keeps checksums of all algorithms that AWS has, also those that come after the content. */
    OBJECT_CHECKSUMS,
    /** Messages of a queue (Amazon SQS's API) call a function in batches. */
    QUEUE_EVENTS,
    /** Messages of a topic (Amazon SNS's API) call a function. */
    TOPIC_EVENTS,
    /** Changes of a table's items (Amazon DynamoDB's API and its streams) call a function in batches. */
    TABLE_EVENTS,
    /** Records of a stream (Amazon Kinesis Data Streams' API) call a function in batches. */
    STREAM_EVENTS,
    /** Objects that are created (Amazon S3's API) call a function. */
    OBJECT_EVENTS,
    /** Events that a rule selects (Amazon EventBridge's API) call a function. */
    RULE_EVENTS,
    /** A JSON document that is posted to an address (Amazon API Gateway's API) becomes an event that a rule selects, which calls a function. */
    WEBHOOK_EVENTS,
    /** A function can be in a virtual network of its own (Amazon VPC), and reaches only what the routes of its subnet lead to. */
    NETWORKS,
    /** Functions, and what they work with, may be in other regions than the target's own. */
    OTHER_REGIONS,
    /** An event source may belong to another account than the function. */
    OTHER_ACCOUNTS,
    /**
     * With the credentials in its environment, a function does what its execution role allows and no more: to change or read functions is
     * refused with status 403.
     */
    EXECUTION_ROLE;

    /**
     * The capability of that name, in upper or lower case.
     *
     * @throws dev.assay.errors.InputException if there is none
     */
    public static Capability named(String name) {
        String constant = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(capability -> capability.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        Problem.CAPABILITY,
                        "capability (" + name + ") must be one of "
                                + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")),
                        "Correct the name"));
    }
}
