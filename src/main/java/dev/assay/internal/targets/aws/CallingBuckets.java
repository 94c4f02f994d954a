package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;

/** Which requests to Amazon S3 have a bucket call a function, as its notifications say. */
final class CallingBuckets {

    private static final String CREATED = "s3:ObjectCreated";
    private static final String REMOVED = "s3:ObjectRemoved";

    private final Map<String, List<String>> events = new ConcurrentHashMap<>();

    /** Notes what a bucket is told, and says how many calls a request leads to. */
    int calls(SdkRequest request) {
        if (request instanceof PutBucketNotificationConfigurationRequest told) {
            events.put(told.bucket(), told(told.notificationConfiguration()));
            return 0;
        }
        return switch (EventRequests.operation(request)) {
            case "putobject", "copyobject", "restoreobject", "completemultipartupload" -> count(request, CREATED, 1);
            case "deleteobject" -> count(request, REMOVED, 1);
            case "deleteobjects" ->
                count(
                        request,
                        REMOVED,
                        ((DeleteObjectsRequest) request).delete().objects().size());
            default -> 0;
        };
    }

    private static List<String> told(NotificationConfiguration configuration) {
        return configuration.lambdaFunctionConfigurations().stream()
                .map(LambdaFunctionConfiguration::eventsAsStrings)
                .flatMap(List::stream)
                .toList();
    }

    private int count(SdkRequest request, String event, int objects) {
        List<String> told = events.getOrDefault(EventRequests.text(request, "Bucket"), List.of());
        return told.stream().anyMatch(one -> one.startsWith(event)) ? objects : 0;
    }
}
