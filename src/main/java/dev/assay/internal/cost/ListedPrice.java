package dev.assay.internal.cost;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A figure of a price table, and where AWS's price list has it.
 *
 * @param file the table on the class path
 * @param pointer to the figure in the table, as RFC 6901 has it
 * @param service the list's code of the service
 * @param usage the usage type, without the prefix of a region, as a regular expression
 * @param event the type of event, for services that have several; empty for others
 * @param tier which of the tiers that are paid, from 0
 * @param end whether the figure is where the tier ends, and not its price
 */
record ListedPrice(String file, String pointer, String service, String usage, String event, int tier, boolean end) {

    private static final String LAMBDA = "/prices/aws-lambda-us-east-1-2026-11.json";
    private static final String BESIDE = "/prices/aws-beside-lambda-us-east-1-2025-06.json";
    private static final String EVENTS = "/prices/aws-events-us-east-1-2025-06.json";
    private static final String NETWORK = "/prices/aws-network-us-east-1-2025-06.json";
    private static final int TIERS = 3;

    /** All figures of the tables. */
    static List<ListedPrice> all() {
        return Stream.of(
                        Stream.of(of(LAMBDA, "perRequest", "AWSLambda", "Request")),
                        tiers("x86_64", "Lambda-GB-Second"),
                        tiers("arm64", "Lambda-GB-Second-ARM"),
                        Stream.of(
                                of(BESIDE, "perWriteRequest", "AmazonS3", "Requests-Tier1"),
                                of(BESIDE, "perReadRequest", "AmazonS3", "Requests-Tier2"),
                                of(BESIDE, "perLogGigabyte", "AmazonCloudWatch", "DataProcessing-Bytes"),
                                of(BESIDE, "perStorageGigabyteSecond", "AWSLambda", "Lambda-Storage-GB-Second(-ARM)?"),
                                of(NETWORK, "perNatGatewayHour", "AmazonEC2", "NatGateway-Hours"),
                                of(NETWORK, "perNatGigabyte", "AmazonEC2", "NatGateway-Bytes"),
                                of(NETWORK, "perAddressHour", "AmazonVPC", "PublicIPv4:(InUse|Idle)Address"),
                                // us-east-1 has its own name for the requests of queues.
                                of(EVENTS, "perQueueRequest", "AWSQueueService", "Requests-(RBP|Tier1)"),
                                of(EVENTS, "perFifoQueueRequest", "AWSQueueService", "Requests-FIFO-(RBP|Tier1)"),
                                of(EVENTS, "perTopicRequest", "AmazonSNS", "Requests-Tier1"),
                                of(EVENTS, "perTableWriteUnit", "AmazonDynamoDB", "WriteRequestUnits"),
                                of(EVENTS, "perTableReadUnit", "AmazonDynamoDB", "ReadRequestUnits"),
                                of(EVENTS, "perShardHour", "AmazonKinesis", "Storage-ShardHour"),
                                of(EVENTS, "perStreamPutUnit", "AmazonKinesis", "PutRequestPayloadUnits"),
                                new ListedPrice(
                                        EVENTS,
                                        "/perRuleEvent",
                                        "AWSEvents",
                                        "Event-64K-Chunks",
                                        "Custom Event",
                                        0,
                                        false)))
                .flatMap(some -> some)
                .toList();
    }

    private static ListedPrice of(String file, String field, String service, String usage) {
        return new ListedPrice(file, "/" + field, service, usage, "", 0, false);
    }

    private static Stream<ListedPrice> tiers(String architecture, String usage) {
        return IntStream.range(0, TIERS).boxed().flatMap(tier -> {
            String of = "/perGigabyteSecond/" + architecture + "/" + tier + "/";
            ListedPrice price = new ListedPrice(LAMBDA, of + "price", "AWSLambda", usage, "", tier, false);
            ListedPrice end = new ListedPrice(LAMBDA, of + "upToGigabyteSeconds", "AWSLambda", usage, "", tier, true);
            return tier < TIERS - 1 ? Stream.of(price, end) : Stream.of(price);
        });
    }
}
