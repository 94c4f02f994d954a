package dev.assay.internal.targets.aws;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** Reads requests to services whose clients may be missing on the class path: by the names of classes and fields. */
final class EventRequests {

    private static final int MOST_IN_TRANSACTION = 100;

    private EventRequests() {}

    /** As the package of its client is called: {@code sqs}. */
    static String service(SdkRequest request) {
        return request.getClass().getPackageName().replaceFirst("^.*\\.services\\.([a-z0-9]+)\\..*$", "$1");
    }

    /** In lower case: {@code createqueue}. */
    static String operation(SdkRequest request) {
        return request.getClass().getSimpleName().replaceAll("Request$", "").toLowerCase(Locale.ROOT);
    }

    /** A field's text; empty if there is none. */
    static String text(SdkRequest request, String field) {
        return request.getValueForField(field, Object.class)
                .map(Object::toString)
                .orElse("");
    }

    /** How many messages, items, records or events a request puts. */
    static int puts(SdkRequest request) {
        return switch (service(request) + " " + operation(request)) {
            case "sqs sendmessage",
                    "sns publish",
                    "dynamodb putitem",
                    "dynamodb updateitem",
                    "dynamodb deleteitem",
                    "kinesis putrecord" -> 1;
            case "sqs sendmessagebatch", "eventbridge putevents" -> size(request, "Entries");
            case "sns publishbatch" -> size(request, "PublishBatchRequestEntries");
            case "kinesis putrecords" -> size(request, "Records");
            case "dynamodb batchwriteitem" -> size(request, "RequestItems");
            case "dynamodb transactwriteitems",
                    "dynamodb executestatement",
                    "dynamodb batchexecutestatement",
                    "dynamodb executetransaction" -> MOST_IN_TRANSACTION;
            default -> 0;
        };
    }

    private static int size(SdkRequest request, String field) {
        return request.getValueForField(field, Object.class)
                .map(EventRequests::size)
                .orElse(1);
    }

    private static int size(Object content) {
        if (content instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(EventRequests::size).sum();
        }
        return content instanceof Collection<?> list ? list.size() : 1;
    }

    /** Whether it has a service call a function: what follows must have been counted. */
    static boolean connects(SdkRequest request) {
        return switch (service(request) + " " + operation(request)) {
            case "lambda createeventsourcemapping",
                    "lambda updateeventsourcemapping",
                    "sns subscribe",
                    "eventbridge puttargets",
                    "s3 putbucketnotificationconfiguration" -> true;
            default -> false;
        };
    }
}
