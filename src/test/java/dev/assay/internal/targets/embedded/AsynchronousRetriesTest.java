package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.conformance.FunctionZip;
import dev.assay.conformance.MailboxFunction;
import dev.assay.internal.targets.embedded.events.ManualTime;
import dev.assay.internal.targets.embedded.instance.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** What becomes of events over minutes and hours, on a time that is moved on. */
@Timeout(120)
class AsynchronousRetriesTest {

    private final ManualTime time = new ManualTime();
    private final EmbeddedTarget target =
            EmbeddedTarget.start(EmbeddedSettings.likeAws().withEventTime(() -> time));

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void anEventIsTriedThreeTimesWithTheSameRequestId() {
        deploy();
        String requestId = send("{\"fail\": true}");

        Eventually.isTrue(() -> time.alarms() == 1);
        assertThat(letters()).containsExactly(requestId);
        time.advance(Duration.ofSeconds(59));
        assertThat(letters()).hasSize(1);
        time.advance(Duration.ofSeconds(1));
        Eventually.isTrue(() -> time.alarms() == 1);
        assertThat(letters()).hasSize(2);
        time.advance(Duration.ofSeconds(119));
        assertThat(letters()).hasSize(2);
        time.advance(Duration.ofSeconds(1));
        waitForLetters(3);
        time.advance(Duration.ofHours(7));

        assertThat(letters()).hasSize(3).containsOnly(requestId);
    }

    /**
     * SAAF's FaaS Runner wraps the payload of its callAsync in quotes. A JSON string is JSON: it is taken, a handler of objects fails with
     * it, and it is tried again like any event.
     */
    @Test
    void aJsonStringIsTakenAndReachesTheHandlerAsAString() {
        target.objects().createBucket(create -> create.bucket("failed"));
        deploy();
        target.control()
                .putFunctionEventInvokeConfig(put -> put.functionName("mailbox")
                        .destinationConfig(to -> to.onFailure(failure -> failure.destination("arn:aws:s3:::failed"))));
        send("\"{\\\"n\\\": 1}\"");
        Eventually.within(Duration.ofSeconds(60), Duration.ofMillis(50), () -> {
            if (time.alarms() > 0) {
                time.advance(Duration.ofSeconds(60));
            }
            return target.objects().listObjectsV2(list -> list.bucket("failed")).hasContents();
        });

        String key = target.objects()
                .listObjectsV2(list -> list.bucket("failed"))
                .contents()
                .get(0)
                .key();
        JsonNode record = json(target.objects()
                .getObjectAsBytes(get -> get.bucket("failed").key(key))
                .asByteArray());
        assertThat(record.path("requestPayload").asText()).isEqualTo("{\"n\": 1}");
        assertThat(record.path("requestContext").path("approximateInvokeCount").asInt())
                .isEqualTo(3);
        assertThat(letters()).isEmpty();
    }

    @Test
    void throttledEventsAllArriveInTheEnd() {
        deploy();
        Set<String> sent = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            sent.add(send("{\"n\": " + i + "}"));
        }

        waitForLetters(sent.size());
        assertThat(letters()).containsExactlyInAnyOrderElementsOf(sent);
    }

    /** Each record of a destination goes on with the chain of calls. */
    @Test
    void aLoopOverADestinationIsStopped() {
        deploy();
        target.objects().createBucket(create -> create.bucket("stopped"));
        deploy("other");
        destine("mailbox", "other");
        destine("other", "mailbox");
        send("{}");

        Eventually.within(
                Duration.ofSeconds(60),
                () -> target.objects()
                        .listObjectsV2(list -> list.bucket("stopped"))
                        .hasContents());
        // Each letter holds those that it came of.
        assertThat(recall().path("letters")).hasSize(16);
    }

    @Test
    void aTargetThatIsClosedSaysHowManyEventsItDropped() {
        deploy();
        send("{\"fail\": true}");
        Eventually.isTrue(() -> time.alarms() == 1);

        Queue<String> said = new ConcurrentLinkedQueue<>();
        Logger logger = Logger.getLogger("dev.assay.internal.targets.embedded.lambda.LambdaApi");
        Handler ear = new Ear(said);
        logger.addHandler(ear);
        target.close();
        logger.removeHandler(ear);

        assertThat(said).singleElement().asString().contains("1 asynchronous event(s)");
    }

    /** Whatever is stopped goes to the bucket, because no function may be its own destination. */
    private void destine(String function, String next) {
        String arn = target.control()
                .getFunctionConfiguration(get -> get.functionName(next))
                .functionArn();
        target.control()
                .putFunctionEventInvokeConfig(put -> put.functionName(function)
                        .destinationConfig(to -> to.onSuccess(success -> success.destination(arn))
                                .onFailure(failure -> failure.destination("arn:aws:s3:::stopped"))));
    }

    private void deploy() {
        deploy("mailbox");
    }

    private void deploy(String name) {
        target.control()
                .createFunction(create -> create.functionName(name)
                        .memorySize(512)
                        .timeout(60)
                        .role(target.role())
                        .handler(MailboxFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .code(code -> code.zipFile(FunctionZip.of(MailboxFunction.class))));
        target.control()
                .putFunctionConcurrency(put -> put.functionName("mailbox").reservedConcurrentExecutions(1));
    }

    private String send(String event) {
        return target.control()
                .invoke(invoke -> invoke.functionName("mailbox")
                        .invocationType(InvocationType.EVENT)
                        .payload(SdkBytes.fromUtf8String(event)))
                .responseMetadata()
                .requestId();
    }

    /**
     * Moves on until all events were handled. To look takes the only instance for a moment: looks that follow each other without a pause would throttle every
     * attempt until the event is too old.
     */
    private void waitForLetters(int count) {
        Eventually.within(Duration.ofSeconds(60), Duration.ofMillis(50), () -> {
            if (time.alarms() > 0) {
                time.advance(Duration.ofSeconds(10));
                return false;
            }
            return letters().size() >= count;
        });
    }

    /** The request ids of what the function has got until now; none while it is busy with one. */
    private List<String> letters() {
        try {
            List<String> ids = new ArrayList<>();
            recall().path("letters")
                    .forEach(letter -> ids.add(letter.path("requestId").asText()));
            return ids;
        } catch (TooManyRequestsException e) {
            return List.of();
        }
    }

    private JsonNode recall() {
        byte[] answer = target.control()
                .invoke(invoke -> invoke.functionName("mailbox").payload(SdkBytes.fromUtf8String("{\"recall\": true}")))
                .payload()
                .asByteArray();
        return json(answer);
    }

    private static JsonNode json(byte[] text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Ear extends Handler {

        private final Queue<String> heard;

        private Ear(Queue<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord record) {
            heard.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
