package tracingoverhead;

import dev.assay.experiment.Stage;
import functions.Bucket;
import functions.Table;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** What operations work on: made for a visit, with the function's name, and removed with its end. */
final class Resources {

    private Resources() {}

    /** A bucket with the object that is read. */
    static String bucket(Stage stage) {
        String bucket = Bucket.of(stage);
        stage.objects().putObject(put -> put.bucket(bucket).key(Operations.KEY), RequestBody.fromString("content"));
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
