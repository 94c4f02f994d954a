package tracingoverhead;

import dev.assay.experiment.Stage;
import functions.Table;
import java.util.Locale;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** What operations work on: made for a visit, with the function's name, and removed with its end. */
final class Resources {

    private static final int LONGEST = 63;

    private Resources() {}

    /** A bucket with the object that is read. */
    static String bucket(Stage stage) {
        String function = stage.function().toLowerCase(Locale.ROOT);
        String bucket =
                function.substring(0, Math.min(LONGEST, function.length())).replaceAll("-+$", "");
        S3Client objects = stage.objects();
        objects.createBucket(create -> create.bucket(bucket));
        stage.afterwards(() -> objects.deleteBucket(delete -> delete.bucket(bucket)));
        stage.afterwards(
                () -> objects.deleteObject(delete -> delete.bucket(bucket).key(Operations.KEY)));
        objects.putObject(put -> put.bucket(bucket).key(Operations.KEY), RequestBody.fromString("content"));
        return bucket;
    }

    /** A table with the item that is read. */
    static String table(Stage stage) throws InterruptedException {
        Table.of(stage);
        DynamoDbClient tables = stage.client(DynamoDbClient.builder());
        tables.putItem(put -> put.tableName(stage.function()).item(ServiceOperations.ITEM));
        return stage.function();
    }

    /** A topic that nobody has subscribed to. */
    static String topic(Stage stage) {
        SnsClient topics = stage.client(SnsClient.builder());
        String topic =
                topics.createTopic(create -> create.name(stage.function())).topicArn();
        stage.afterwards(() -> topics.deleteTopic(delete -> delete.topicArn(topic)));
        return topic;
    }
}
