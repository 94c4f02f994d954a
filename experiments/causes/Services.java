package causes;

import dev.assay.experiment.Stage;
import functions.Table;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One of each service, made for a visit, and calling the recipient. */
final class Services {

    private static final int LONGEST_BUCKET = 63;
    private static final int MOST_LOOKS = 300;
    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final String HOP = "-hop";
    private static final int TEST_EVENT_SECONDS = 10;
    private static final String TIMEOUT_SECONDS = "60";

    /** How often an event that fails is delivered: with it {@code callsAtMost} is true, and a budget on AWS holds. */
    static final int DELIVERIES = 3;

    private final Stage stage;
    private final String name;
    private final String recipient;
    private final String arn;
    private final SqsClient queues;

    private Services(Stage stage, String recipient) {
        this.stage = stage;
        this.queues = stage.client(SqsClient.builder());
        // A queue's name is free only a minute after the queue was deleted, and that of a table's stream not at once.
        this.name = stage.function() + "-" + stage.generation() + "-" + stage.block();
        this.recipient = stage.companion(recipient);
        this.arn = stage.control()
                .getFunctionConfiguration(get -> get.functionName(this.recipient))
                .functionArn();
    }

    static Wiring make(Stage stage, String recipient) throws InterruptedException {
        return new Services(stage, recipient).make();
    }

    private Wiring make() throws InterruptedException {
        table();
        stream();
        rule(name, name, arn);
        String queue = queue(name);
        map(arnOf(queue), mapping -> {});
        String hop = queue(name + HOP);
        permitSending(hop);
        rule(name + HOP, name + Wiring.HOP, arnOf(hop));
        String bucket = bucket(arnOf(hop));
        takeTestEvent(hop);
        map(arnOf(hop), mapping -> {});
        return new Wiring(name, queue, topic(name, "lambda", arn), bucket, topic(name + HOP, "sqs", arnOf(hop)));
    }

    private String queue(String called) {
        String givenUp = queue(called + "-dead", Map.of());
        return queue(
                called,
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        TIMEOUT_SECONDS,
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + arnOf(givenUp) + "\",\"maxReceiveCount\":" + DELIVERIES + "}"));
    }

    private String queue(String called, Map<QueueAttributeName, String> attributes) {
        String url = queues.createQueue(create -> create.queueName(called).attributes(attributes))
                .queueUrl();
        stage.afterwards(() -> queues.deleteQueue(delete -> delete.queueUrl(url)));
        return url;
    }

    private String arnOf(String queue) {
        return queues.getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    }

    /** Lets topic, rule and bucket send to the queue. */
    private void permitSending(String url) {
        String policy = String.format(
                "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\":"
                        + " [\"sns.amazonaws.com\", \"events.amazonaws.com\", \"s3.amazonaws.com\"]}, \"Action\":"
                        + " \"sqs:SendMessage\", \"Resource\": \"%s\"}]}",
                arnOf(url));
        queues.setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy)));
    }

    /** S3 sends one as soon as the queue is set. Nobody's call caused it. */
    private void takeTestEvent(String url) {
        queues.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(TEST_EVENT_SECONDS))
                .messages()
                .forEach(message ->
                        queues.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())));
    }

    private String topic(String called, String protocol, String endpoint) {
        SnsClient topics = stage.client(SnsClient.builder());
        String topic = topics.createTopic(create -> create.name(called)).topicArn();
        stage.afterwards(() -> topics.deleteTopic(delete -> delete.topicArn(topic)));
        if (protocol.equals("lambda")) {
            permit("sns.amazonaws.com", topic);
        }
        topics.subscribe(
                subscribe -> subscribe.topicArn(topic).protocol(protocol).endpoint(endpoint));
        return topic;
    }

    private void rule(String called, String source, String target) {
        EventBridgeClient buses = stage.client(EventBridgeClient.builder());
        String rule = buses.putRule(put -> put.name(called).eventPattern("{\"source\": [\"" + source + "\"]}"))
                .ruleArn();
        stage.afterwards(() -> buses.deleteRule(delete -> delete.name(called)));
        if (target.equals(arn)) {
            permit("events.amazonaws.com", rule);
        }
        buses.putTargets(put -> put.rule(called)
                .targets(Target.builder().id("recipient").arn(target).build()));
        stage.afterwards(() -> buses.removeTargets(remove -> remove.rule(called).ids("recipient")));
    }

    private void stream() throws InterruptedException {
        KinesisClient streams = stage.client(KinesisClient.builder());
        streams.createStream(create -> create.streamName(name).shardCount(1));
        stage.afterwards(() -> streams.deleteStream(delete -> delete.streamName(name)));
        await("stream", () -> "ACTIVE".equals(summary(streams).streamStatusAsString()));
        map(summary(streams).streamARN(), Services::fromTheBeginning);
    }

    private StreamDescriptionSummary summary(KinesisClient streams) {
        return streams.describeStreamSummary(describe -> describe.streamName(name))
                .streamDescriptionSummary();
    }

    private void table() throws InterruptedException {
        DynamoDbClient tables = stage.client(DynamoDbClient.builder());
        String stream = tables.createTable(create -> Table.keyedById(create.tableName(name))
                        .streamSpecification(
                                wanted -> wanted.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription()
                .latestStreamArn();
        stage.afterwards(() -> tables.deleteTable(delete -> delete.tableName(name)));
        DynamoDbStreamsClient streams = stage.client(DynamoDbStreamsClient.builder());
        await(
                "table's stream",
                () -> streams.describeStream(describe -> describe.streamArn(stream))
                                .streamDescription()
                                .streamStatus()
                        == StreamStatus.ENABLED);
        map(stream, Services::fromTheBeginning);
    }

    /** With versions, so that the truth about each of several equal objects can be read. */
    private String bucket(String hop) {
        S3Client objects = stage.objects();
        String lower = name.toLowerCase(Locale.ROOT);
        String bucket =
                lower.substring(0, Math.min(LONGEST_BUCKET, lower.length())).replaceAll("-+$", "");
        objects.createBucket(create -> create.bucket(bucket));
        stage.afterwards(() -> remove(objects, bucket));
        objects.putBucketVersioning(put -> put.bucket(bucket)
                .versioningConfiguration(versions -> versions.status(BucketVersioningStatus.ENABLED)));
        permit("s3.amazonaws.com", "arn:aws:s3:::" + bucket);
        LambdaFunctionConfiguration call = LambdaFunctionConfiguration.builder()
                .lambdaFunctionArn(arn)
                .events(Event.S3_OBJECT_CREATED)
                .filter(below(Wiring.IN))
                .build();
        QueueConfiguration send = QueueConfiguration.builder()
                .queueArn(hop)
                .events(Event.S3_OBJECT_CREATED)
                .filter(below(Wiring.HOP))
                .build();
        objects.putBucketNotificationConfiguration(put -> put.bucket(bucket)
                .notificationConfiguration(
                        to -> to.lambdaFunctionConfigurations(call).queueConfigurations(send)));
        return bucket;
    }

    private static NotificationConfigurationFilter below(String prefix) {
        return NotificationConfigurationFilter.builder()
                .key(key -> key.filterRules(
                        FilterRule.builder().name("prefix").value(prefix).build()))
                .build();
    }

    private static void remove(S3Client objects, String bucket) {
        objects.listObjectVersionsPaginator(list -> list.bucket(bucket))
                .versions()
                .forEach(one -> objects.deleteObjects(delete -> delete.bucket(bucket)
                        .delete(which -> which.objects(ObjectIdentifier.builder()
                                .key(one.key())
                                .versionId(one.versionId())
                                .build()))));
        objects.deleteBucket(delete -> delete.bucket(bucket));
    }

    private void map(String source, Consumer<CreateEventSourceMappingRequest.Builder> more)
            throws InterruptedException {
        String id = stage.control()
                .createEventSourceMapping(create -> more.accept(
                        create.functionName(recipient).eventSourceArn(source).batchSize(10)))
                .uuid();
        stage.afterwards(() -> stage.control().deleteEventSourceMapping(delete -> delete.uuid(id)));
        await(
                "mapping",
                () -> "Enabled"
                        .equals(stage.control()
                                .getEventSourceMapping(get -> get.uuid(id))
                                .state()));
    }

    private static void fromTheBeginning(CreateEventSourceMappingRequest.Builder mapping) {
        mapping.startingPosition(EventSourcePosition.TRIM_HORIZON).maximumRetryAttempts(DELIVERIES - 1);
    }

    private void permit(String principal, String source) {
        stage.control()
                .addPermission(add -> add.functionName(recipient)
                        .statementId(principal.replace('.', '-'))
                        .action("lambda:InvokeFunction")
                        .principal(principal)
                        .sourceArn(source));
        stage.afterwards(() -> stage.control()
                .removePermission(remove -> remove.functionName(recipient).statementId(principal.replace('.', '-'))));
    }

    static void await(String what, BooleanSupplier there) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (there.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        throw new IllegalStateException(what + " was not ready after 30 s");
    }
}
