package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The tables of Amazon DynamoDB, whose streams go with them. */
final class Tables implements Inventory {

    private final DynamoDbClient tables;

    Tables(DynamoDbClient tables) {
        this.tables = tables;
    }

    @Override
    public List<String> names() {
        return tables.listTablesPaginator().tableNames().stream()
                .filter(name -> name.startsWith(Inventories.NAME))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        try {
            TableDescription table = table(name);
            return table.tableStatus() == TableStatus.DELETING
                    ? Optional.empty()
                    : Optional.of(
                            tables.listTagsOfResource(request -> request.resourceArn(table.tableArn())).tags().stream()
                                    .collect(Collectors.toMap(Tag::key, Tag::value)));
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    private TableDescription table(String name) {
        return tables.describeTable(request -> request.tableName(name)).table();
    }

    /** One that is being made can only be removed when that has ended. */
    @Override
    public void remove(String name) {
        try {
            if (table(name).tableStatus() != TableStatus.ACTIVE) {
                tables.waiter().waitUntilTableExists(request -> request.tableName(name));
            }
            tables.deleteTable(request -> request.tableName(name));
        } catch (ResourceNotFoundException gone) {
            // What this is for.
        }
    }

    @Override
    public void close() {
        tables.close();
    }
}
