package dev.assay.internal.sources;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The ARN of a queue, which SQS itself names by its URL. */
final class QueueArn {

    private QueueArn() {}

    static String of(SqsClient queues, String url) {
        String arn = queues.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return String.valueOf(arn);
    }
}
