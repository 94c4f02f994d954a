package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The queues of Amazon SQS. */
final class Queues implements Inventory {

    private final SqsClient queues;

    Queues(SqsClient queues) {
        this.queues = queues;
    }

    @Override
    public List<String> names() {
        return queues.listQueuesPaginator(request -> request.queueNamePrefix(Inventories.NAME)).queueUrls().stream()
                .map(url -> url.replaceFirst("^.*/", ""))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        try {
            String url = url(name);
            return Optional.of(
                    queues.listQueueTags(request -> request.queueUrl(url)).tags());
        } catch (QueueDoesNotExistException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String name) {
        try {
            String url = url(name);
            queues.deleteQueue(request -> request.queueUrl(url));
        } catch (QueueDoesNotExistException gone) {
            // What this is for.
        }
    }

    private String url(String name) {
        return queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    @Override
    public void close() {
        queues.close();
    }
}
