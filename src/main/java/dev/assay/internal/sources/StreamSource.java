package dev.assay.internal.sources;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/**
 * A stream of Amazon Kinesis Data Streams. Each caller has its partition key.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Using Lambda with Amazon Kinesis Data Streams</a>
 */
final class StreamSource implements EventSource {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ServedFunction function;
    private final SourcePlan plan;
    private final KinesisClient streams;
    private final Mapping mapping;
    private final @Nullable LetterQueue letters;
    private boolean made;

    StreamSource(ServedFunction function, SourcePlan plan, @Nullable LetterQueue letters) {
        this.function = function;
        this.plan = plan;
        this.letters = letters;
        this.streams = function.target().client(KinesisClient.builder());
        this.mapping = new Mapping(function, plan);
    }

    @Override
    public void create() {
        streams.createStream(request ->
                request.streamName(function.name()).shardCount(plan.shards()).tags(function.tags()));
        made = true;
        Waiting.until(
                LONGEST,
                BETWEEN_LOOKS,
                "stream " + function.name() + " to be active",
                () -> stream().streamStatus() == StreamStatus.ACTIVE);
        mapping.createOnStream(stream().streamARN(), letters);
    }

    private StreamDescriptionSummary stream() {
        return streams.describeStreamSummary(request -> request.streamName(function.name()))
                .streamDescriptionSummary();
    }

    @Override
    public PutEvent put(EventToPut event) {
        PutRecordResponse taken = streams.putRecord(request -> request.streamName(function.name())
                .partitionKey(event.key())
                .data(SdkBytes.fromUtf8String(event.marked())));
        return new PutEvent(event.id(), event.key(), taken.sequenceNumber());
    }

    @Override
    public void remove(Consumer<String> warnings) {
        Removal removal = new Removal(warnings);
        mapping.remove(removal);
        if (made) {
            removal.of(
                    "Stream " + function.name(),
                    () -> streams.deleteStream(
                            request -> request.streamName(function.name()).enforceConsumerDeletion(true)));
        }
        streams.close();
    }
}
