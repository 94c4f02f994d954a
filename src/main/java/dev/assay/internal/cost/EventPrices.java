package dev.assay.internal.cost;

import java.util.List;

/**
 * What event sources cost in one region, as published in one month; the free tier is left out.
 *
 * @param region an AWS region, for example {@code us-east-1}
 * @param asOf the month in which the prices were valid
 * @param sources the pages that they were read from
 * @param currency always {@code USD}
 * @param perQueueRequest USD for one request to Amazon SQS, per 64 KB
 * @param perFifoQueueRequest the same for a FIFO queue
 * @param perTopicRequest USD for one message published to Amazon SNS, per 64 KB; deliveries to Lambda are free
 * @param perTableWriteUnit USD for one write request unit of Amazon DynamoDB on demand, 1 KB; Lambda's reads of its streams are free
 * @param perTableReadUnit USD for one read request unit, 4 KB
 * @param perShardHour USD for one shard of Amazon Kinesis Data Streams in each hour begun
 * @param perStreamPutUnit USD for one PUT payload unit of Kinesis, 25 KB
 * @param perRuleEvent USD for one event put to Amazon EventBridge, per 64 KB
 */
public record EventPrices(
        String region,
        String asOf,
        List<String> sources,
        String currency,
        double perQueueRequest,
        double perFifoQueueRequest,
        double perTopicRequest,
        double perTableWriteUnit,
        double perTableReadUnit,
        double perShardHour,
        double perStreamPutUnit,
        double perRuleEvent) {

    private static final String US_EAST_1 = "/prices/aws-events-us-east-1-2025-06.json";

    public EventPrices {
        sources = List.copyOf(sources);
    }

    /** The newest table of us-east-1 that Assay knows. */
    public static EventPrices usEast1() {
        return PriceFile.read(US_EAST_1, EventPrices.class);
    }
}
