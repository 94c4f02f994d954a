package dev.assay.internal.tracing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a service that can trigger a function, or whose effect another function can read later.
 *
 * @param service as records name it: {@code s3}
 * @param name of the operation
 * @param resource the members of its request that name what it works on: a bucket and a key, or a queue
 * @param reads whether it reads what another may have written
 */
record SdkOperation(String service, String name, String[] resource, boolean reads) {

    private static final Map<String, SdkOperation> KNOWN = new HashMap<>();

    static {
        writes("lambda", "Invoke", "FunctionName");
        writes("sns", "Publish", "TopicArn");
        writes("sns", "PublishBatch", "TopicArn");
        writes("sqs", "SendMessage", "QueueUrl");
        writes("sqs", "SendMessageBatch", "QueueUrl");
        writes("kinesis", "PutRecord", "StreamName", "StreamARN");
        writes("kinesis", "PutRecords", "StreamName", "StreamARN");
        writes("eventbridge", "PutEvents");
        writes("sfn", "StartExecution", "stateMachineArn");
        writes("sfn", "StartSyncExecution", "stateMachineArn");
        writes("s3", "PutObject", "Bucket", "Key");
        writes("s3", "CreateMultipartUpload", "Bucket", "Key");
        writes("s3", "CompleteMultipartUpload", "Bucket", "Key");
        writes("s3", "CopyObject", "DestinationBucket", "DestinationKey");
        writes("s3", "DeleteObject", "Bucket", "Key");
        reads("s3", "GetObject", "Bucket", "Key");
        for (String change : new String[] {"PutItem", "UpdateItem", "DeleteItem"}) {
            writes("dynamodb", change, "TableName");
        }
        reads("dynamodb", "GetItem", "TableName");
    }

    private static void writes(String service, String name, String... resource) {
        KNOWN.put(String.join(".", service, name), new SdkOperation(service, name, resource, false));
    }

    private static void reads(String service, String name, String... resource) {
        KNOWN.put(String.join(".", service, name), new SdkOperation(service, name, resource, true));
    }

    /**
     * The operation; null if nothing can come of it for another function.
     *
     * @param serviceName as the SDK's client names its service
     */
    static @Nullable SdkOperation of(@Nullable String serviceName, @Nullable String operation) {
        if (serviceName == null || operation == null) {
            return null;
        }
        return KNOWN.get(String.join(".", serviceName.toLowerCase(Locale.ROOT).replace(" ", ""), operation));
    }

    boolean is(String otherService, String... names) {
        if (service.equals(otherService)) {
            for (String each : names) {
                if (name.equals(each)) {
                    return true;
                }
            }
        }
        return false;
    }
}
