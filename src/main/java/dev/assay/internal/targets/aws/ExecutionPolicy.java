package dev.assay.internal.targets.aws;

/** What functions of a run may do, and nothing else: write their logs, call each other, and use the run's own buckets, queues, tables and so on. */
final class ExecutionPolicy {

    private static final String END = "]}";

    private ExecutionPolicy() {}

    /**
     * What Lambda does with the role for a function in a virtual network, on network interfaces that have no names.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions">Required IAM permissions</a>
     */
    private static final String NETWORKS = """
        {"Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets",\
        "ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*"}\
        """.strip();

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
                + END;
    }

    /** The same, for functions in a virtual network too. */
    static String withNetworks(String policy) {
        return policy.substring(0, policy.length() - END.length()) + "," + NETWORKS + END;
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
