package dev.assay.internal.targets.aws;

/** What functions of a run may do, and nothing else: write their logs, call each other, and use the run's own buckets, queues, tables and so on. */
final class ExecutionPolicy {

    private ExecutionPolicy() {}

    /** Who may assume the role. */
    static String trust() {
        return """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"Service":"lambda.amazonaws.com"}}]}\
            """;
    }

    /**
     * Without the right to make log groups: Lambda cannot make one again after it was removed.
     *
     * @param account the account's number
     */
    static String of(Partition partition, String region, String account, String run) {
        String name = "assay-" + run + "-*";
        String place = partition.id() + ":%s:" + region + ":" + account + ":";
        return "{\"Version\":\"2012-10-17\",\"Statement\":["
                + allow(
                        "\"logs:CreateLogStream\",\"logs:PutLogEvents\"",
                        "arn:" + place.formatted("logs") + "log-group:" + Logs.of(name) + ":*")
                + ","
                + allow("\"lambda:InvokeFunction\"", "arn:" + place.formatted("lambda") + "function:" + name)
                + ","
                + allow(
                        "\"s3:PutObject\",\"s3:GetObject\",\"s3:GetObjectVersion\",\"s3:ListBucket\"",
                        "arn:" + partition.id() + ":s3:::assay-" + run + "-*")
                + ","
                + allow(
                        "\"sqs:ReceiveMessage\",\"sqs:DeleteMessage\",\"sqs:GetQueueAttributes\",\"sqs:SendMessage\"",
                        "arn:" + place.formatted("sqs") + name)
                + ","
                + events(place.formatted("events"), name)
                + ","
                + allow("\"sns:Publish\"", "arn:" + place.formatted("sns") + name)
                + ","
                + allow(
                        "\"dynamodb:DescribeStream\",\"dynamodb:GetRecords\",\"dynamodb:GetShardIterator\","
                                + "\"dynamodb:ListStreams\",\"dynamodb:GetItem\",\"dynamodb:PutItem\","
                                + "\"dynamodb:UpdateItem\",\"dynamodb:DeleteItem\",\"dynamodb:Query\",\"dynamodb:Scan\"",
                        "arn:" + place.formatted("dynamodb") + "table/" + name)
                + ","
                + allow(
                        "\"kinesis:DescribeStream\",\"kinesis:DescribeStreamSummary\",\"kinesis:GetRecords\","
                                + "\"kinesis:GetShardIterator\",\"kinesis:ListShards\",\"kinesis:PutRecord\","
                                + "\"kinesis:PutRecords\"",
                        "arn:" + place.formatted("kinesis") + "stream/" + name)
                + "]}";
    }

    /** A bus has no name of the run: the source of an event has it. */
    private static String events(String place, String name) {
        return "{\"Effect\":\"Allow\",\"Action\":\"events:PutEvents\",\"Resource\":\"arn:" + place
                + "event-bus/default\"," + "\"Condition\":{\"StringLike\":{\"events:source\":\"" + name + "\"}}}";
    }

    private static String allow(String actions, String resource) {
        return "{\"Effect\":\"Allow\",\"Action\":[" + actions + "],\"Resource\":\"" + resource + "\"}";
    }
}
