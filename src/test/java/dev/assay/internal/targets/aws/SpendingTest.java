package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.assay.data.InstructionSet;
import dev.assay.internal.cost.Budget;
import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.client.AwsPlace;
import dev.assay.targets.Capability;
import dev.assay.targets.PlannedCompanion;
import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedSource;
import dev.assay.targets.PlannedWork;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What is counted for each request, at a server on loopback that says what AWS's documentation shows. */
class SpendingTest {

    private static final CallPrice PRICES = CallPrice.in("us-east-1", InstructionSet.X86_64);
    private static final EventPrice EVENTS = new EventPrice(PRICES);
    private static final PlannedFunction FUNCTION = new PlannedFunction(1024, 20, OptionalLong.of(10), 1000);
    private static final PlannedCompanion MAPPER = new PlannedCompanion("mapper", 512, 10, OptionalInt.of(8));
    private static final PlannedSource QUEUE =
            new PlannedSource(Capability.QUEUE_EVENTS, OptionalInt.of(3), 1, true, Duration.ofMinutes(90));
    private static final String REPORT = "REPORT RequestId: 8f5075a1-0a24-4d6c-a1d3-0d4d2ea4a0b1\tDuration: 99.50 ms\t"
            + "Billed Duration: 100 ms\tMemory Size: 1024 MB\tMax Memory Used: 90 MB\t\n";

    private final Budget budget = new Budget(1.00);
    private final AtomicLong nanos = new AtomicLong();
    private final Spending spending = new Spending(budget, PRICES, nanos::get);
    private ScriptedAws aws;
    private AwsClients clients;

    @BeforeEach
    void start() throws IOException {
        aws = ScriptedAws.friendly();
        URI address =
                URI.create(aws.settings(Map.of()).apply("assay.aws.endpoint").orElseThrow());
        clients = new AwsClients(new AwsPlace(
                address,
                Region.US_EAST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "none")),
                List.of(spending),
                AwsRetryStrategy.doNotRetry()));
        aws.answering(
                "lambda POST /2015-03-31/functions/f/invocations",
                200,
                "{}",
                Map.of(
                        "X-Amz-Log-Result",
                        Base64.getEncoder().encodeToString(REPORT.getBytes(StandardCharsets.UTF_8))));
        aws.answering("lambda POST /2015-03-31/functions", 201, "{\"FunctionName\":\"f\"}");
        clients.control()
                .createFunction(make -> make.functionName("f").memorySize(1024).timeout(20));
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    private static PlannedWork work(List<PlannedCompanion> companions, List<PlannedSource> sources) {
        return new PlannedWork("Sweep", List.of(FUNCTION), 1, false, companions, sources, List.of());
    }

    @Test
    void ofACallWhatWasBilledAndOfItsCompanionsTheWorstCase() {
        spending.begins(work(List.of(MAPPER), List.of()));

        clients.control().invoke(call -> call.functionName("f"));

        // 8 times 20 s at half a gigabyte, 10 s of them INIT.
        assertThat(budget.spent()).isCloseTo(0.1 * 1.66667e-5 + 8 * 20 * 0.5 * 1.66667e-5, within(1e-4));
        assertThat(budget.left()).isCloseTo(1 - budget.spent(), within(1e-12));
    }

    /** 10 GB of /tmp, of which half a gigabyte is free, for 100 ms; and the processors of AWS's own are cheaper. */
    @Test
    void ofACallTheTmpThatExceedsWhatIsFreeAtThePriceOfItsProcessors() {
        clients.control()
                .createFunction(make -> make.functionName("f")
                        .memorySize(1024)
                        .timeout(20)
                        .architecturesWithStrings("arm64")
                        .ephemeralStorage(tmp -> tmp.size(10_240)));

        clients.control().invoke(call -> call.functionName("f"));

        double log = 0.5 * (REPORT.length() + 26) / (1L << 30);
        assertThat(budget.spent()).isCloseTo(0.1 * (1.33334e-5 + 9.5 * 3.09e-8) + 2e-7 + log, within(1e-15));
    }

    @Test
    void theEstimateHasTmpAndProcessorsOfEachFunction() {
        PlannedFunction large = new PlannedFunction(1024, 20, 10_240, InstructionSet.ARM64, OptionalLong.of(10), 1000);
        PlannedWork work = new PlannedWork("Sweep", List.of(large), 1, false);

        assertThat(spending.estimate(work).worstCase().orElseThrow())
                .isCloseTo(10 * (30 * (1.33334e-5 + 9.5 * 3.09e-8) + 2e-7 + 0.5 * 16 / 1024 / 1024), within(1e-12));
    }

    /** The bucket calls the function if an object goes, and not if one comes: what is put there ready calls nobody. */
    @Test
    void ofARemovalFromABucketThatTellsOfItAndNotOfAPut() {
        PlannedSource bucket =
                new PlannedSource(Capability.OBJECT_EVENTS, OptionalInt.of(3), 1, false, Duration.ofMinutes(5));
        spending.begins(work(List.of(), List.of(bucket)));
        aws.answering("s3 PUT /b", 200, "").answering("s3 PUT /b/o", 200, "").answering("s3 DELETE /b/o", 204, "");
        S3Client objects = clients.objects();
        LambdaFunctionConfiguration call = LambdaFunctionConfiguration.builder()
                .lambdaFunctionArn("arn:aws:lambda:us-east-1:123456789012:function:f")
                .events(Event.S3_OBJECT_REMOVED)
                .build();
        objects.putBucketNotificationConfiguration(
                told -> told.bucket("b").notificationConfiguration(to -> to.lambdaFunctionConfigurations(call)));
        double most = 3 * PRICES.worstCase(new FunctionSize(1024, 20, InstructionSet.X86_64));

        objects.putObject(put -> put.bucket("b").key("o"), RequestBody.empty());
        assertThat(budget.spent()).isLessThan(most / 10);
        objects.deleteObject(delete -> delete.bucket("b").key("o"));
        assertThat(budget.spent()).isBetween(most, 1.1 * most);

        spending.ends();
        objects.deleteObject(delete -> delete.bucket("b").key("o"));
        assertThat(budget.spent()).as("what is removed at the end calls nobody").isLessThan(1.1 * most);
    }

    @Test
    void ofAnAsynchronousCallThreeTimesItAllBecauseNobodySeesItEnd() {
        spending.begins(work(List.of(MAPPER), List.of()));
        aws.answering("lambda POST /2015-03-31/functions/f/invocations", 202, "");

        clients.control().invoke(call -> call.functionName("f").invocationType(InvocationType.EVENT));

        assertThat(budget.spent()).isCloseTo(3 * (30 * 1.66667e-5 + 8 * 20 * 0.5 * 1.66667e-5), within(3e-4));
    }

    @Test
    void ofAnEventAllDeliveriesWhetherOrNotTheyCome() {
        PlannedWork work = work(List.of(), List.of(QUEUE));
        spending.begins(work);
        aws.answering("sqs SendMessage", 200, "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"\"}");

        try (SqsClient queues = clients.client(SqsClient.builder())) {
            queues.sendMessage(
                    put -> put.queueUrl(address() + "/000000000000/f").messageBody("{}"));
        } catch (software.amazon.awssdk.core.exception.SdkException checksum) {
            // The scripted checksum is wrong: what was sent may have been taken, and counts.
        }

        assertThat(budget.spent())
                .isCloseTo(
                        3 * PRICES.worstCase(new FunctionSize(1024, 20, InstructionSet.X86_64))
                                + EVENTS.perEvent(QUEUE),
                        within(1e-9))
                .isGreaterThan(3 * 30 * 1.66667e-5);
        assertThat(spending.estimate(work).worstCase().orElseThrow())
                .isCloseTo(10 * budget.spent() + 2 * EVENTS.perHour(QUEUE), within(1e-9));
    }

    @Test
    void ofAStreamEachHourBeforeItBeginsAndNothingAfterItsEnd() {
        try (KinesisClient streams = clients.client(KinesisClient.builder())) {
            aws.answering("kinesis CreateStream", 200, "{}");
            aws.answering("kinesis DeleteStream", 200, "{}");
            streams.createStream(make -> make.streamName("f").shardCount(2));
            assertThat(budget.spent()).isCloseTo(2 * 0.015, within(1e-12));

            nanos.set(Duration.ofMinutes(54).toNanos());
            clients.control().invoke(call -> call.functionName("f"));
            assertThat(budget.spent()).isLessThan(0.031);

            nanos.set(Duration.ofMinutes(56).toNanos());
            clients.control().invoke(call -> call.functionName("f"));
            assertThat(budget.spent()).isBetween(0.06, 0.061);

            streams.deleteStream(remove -> remove.streamName("f"));
            nanos.set(Duration.ofHours(9).toNanos());
            clients.control().invoke(call -> call.functionName("f"));
            assertThat(budget.spent()).isLessThan(0.061);
        }
    }

    @Test
    void aStreamWhoseHourDoesNotFitIsNotMade() {
        budget.settle(0, 0.99);
        try (KinesisClient streams = clients.client(KinesisClient.builder())) {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() ->
                            streams.createStream(make -> make.streamName("f").shardCount(1)))
                    .withMessageContaining("an hour of it must fit");
        }
        assertThat(aws.asked()).doesNotContain("kinesis CreateStream");
        assertThat(spending.exhausted()).isPresent();
    }

    @Test
    void nothingMayCallAFunctionOfWhichNobodySaidHowOften() {
        spending.begins(work(List.of(), List.of()));

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> clients.control()
                        .createEventSourceMapping(
                                make -> make.functionName("f").eventSourceArn("arn:aws:sqs:us-east-1:123456789012:q")))
                .withMessageContaining("nobody knows how often");
    }

    private String address() {
        return aws.settings(Map.of()).apply("assay.aws.endpoint").orElseThrow();
    }
}
