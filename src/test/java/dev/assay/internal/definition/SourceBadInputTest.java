package dev.assay.internal.definition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.EventStream;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.MessageQueue;
import dev.assay.experiment.ObjectRemoved;
import dev.assay.experiment.StartingPosition;
import dev.assay.experiment.TableStream;
import dev.assay.experiment.Topic;
import dev.assay.experiment.fixture.EventSink;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.sources.Polling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong event source gets one clear message, from reading the class: nothing has been deployed by then. */
class SourceBadInputTest {

    static Stream<Arguments> wrongClasses() {
        return Stream.of(
                Arguments.of(NoBatch.class, "queue: batchSize (0) must be 1 to 10000"),
                Arguments.of(LargeFifo.class, "queue: batchSize (11) must be 1 to 10"),
                Arguments.of(FifoWindow.class, "queue: windowSeconds (1) must be 0 to 0"),
                Arguments.of(NoWindow.class, "queue: batchSize (100) must be at most 10 without a window"),
                Arguments.of(LongWindow.class, "stream: windowSeconds (301) must be 0 to 300"),
                Arguments.of(TooParallel.class, "stream: parallel (11) must be 1 to 10"),
                Arguments.of(NoShards.class, "stream: shards (0) must be 1 to 100"),
                Arguments.of(FourDeliveries.class, "topic: deliveries (4) must be 0 to 3"),
                Arguments.of(NoFilter.class, "topic: filter (kind = order) must be a JSON object"),
                Arguments.of(NoTime.class, "topic: deadlineSeconds (0) must be at least 1"),
                Arguments.of(ModifyFirst.class, "table: changes ([MODIFY]) must begin with INSERT"),
                Arguments.of(TwoChanges.class, "table: callsPerVisit (1) must be a multiple of the 2 changes"),
                Arguments.of(SecondSize.class, "queue: batchSize (10001) must be 1 to 10000"),
                Arguments.of(NoWindows.class, "windowSeconds () of @EventStream must have a value"),
                Arguments.of(YoungEvent.class, "topic: maximumAgeSeconds (59) must be 0, or 60 to 21600"),
                Arguments.of(OldRemoval.class, "removal: maximumAgeSeconds (21601) must be 0, or 60 to 21600"),
                Arguments.of(OldRecord.class, "stream: maximumAgeSeconds (604801) must be 0, or 60 to 604800"),
                Arguments.of(SizesOfTwo.class, ") must have one value if several sources are compared"),
                Arguments.of(WithColdStarts.class, "must not stand beside @ColdStarts"),
                Arguments.of(ShortAccount.class, "account (1111) must be twelve digits"),
                Arguments.of(NoInterface.class, "must implement RequestHandler or RequestStreamHandler"),
                Arguments.of(
                        Archived.class, " (java21) must be a handler class in Java, or in Python or Node, if event"));
    }

    @ParameterizedTest
    @MethodSource("wrongClasses")
    void isRefused(Class<?> type, String message) {
        assertThatThrownBy(() -> read(type))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("docs/errors/event-source.md");
    }

    @Test
    void severalSourcesAreLevelsOfAFactor() {
        assertThat(read(Compared.class).design().cells())
                .extracting(Cell::id)
                .containsExactly("source=queue", "source=topic");
    }

    @Test
    void severalSizesAreLevelsOfAFactor() {
        assertThat(read(Sizes.class).design().cells())
                .extracting(Cell::id)
                .isEqualTo(List.of("batchSize=1", "batchSize=10"));
    }

    @Test
    void eachSettingWithSeveralValuesIsAFactor() {
        ExperimentDefinition read = read(Settings.class);

        assertThat(read.design().cells())
                .extracting(Cell::id)
                .startsWith("windowSeconds=0,parallelBatches=1,startingPosition=TRIM_HORIZON,maximumAgeSeconds=60")
                .hasSize(16);
        assertThat(requireNonNull(read.events()).at(read.design().cells().get(15)))
                .satisfies(last -> assertThat(last.polling())
                        .isEqualTo(new Polling(100, Duration.ofSeconds(1), 2, "LATEST", false, false)))
                .satisfies(last -> assertThat(last.retries().maximumAge()).hasSeconds(120));
    }

    private static ExperimentDefinition read(Class<?> type) {
        return DefinitionReader.read(type, RunSettings.from(name -> Optional.empty()));
    }

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue(batchSize = 0)
    private static final class NoBatch {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue(batchSize = 11, fifo = true)
    private static final class LargeFifo {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue(windowSeconds = 1, fifo = true)
    private static final class FifoWindow {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue(batchSize = 100)
    private static final class NoWindow {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @EventStream(windowSeconds = 301)
    private static final class LongWindow {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @EventStream(parallel = 11)
    private static final class TooParallel {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @EventStream(shards = 0)
    private static final class NoShards {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @Topic(deliveries = 4)
    private static final class FourDeliveries {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @Topic(filter = "kind = order")
    private static final class NoFilter {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @Topic(deadlineSeconds = 0)
    private static final class NoTime {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @TableStream(changes = TableStream.Change.MODIFY)
    private static final class ModifyFirst {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @TableStream(changes = {TableStream.Change.INSERT, TableStream.Change.REMOVE})
    private static final class TwoChanges {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue(
            batchSize = {10, 10_001},
            windowSeconds = 1)
    private static final class SecondSize {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @EventStream(windowSeconds = {})
    private static final class NoWindows {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @Topic(maximumAgeSeconds = 59)
    private static final class YoungEvent {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @ObjectRemoved(maximumAgeSeconds = {60, 21_601})
    private static final class OldRemoval {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @EventStream(maximumAgeSeconds = 604_801)
    private static final class OldRecord {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @EventStream(
            windowSeconds = {0, 1},
            parallel = {1, 2},
            startingPosition = {StartingPosition.TRIM_HORIZON, StartingPosition.LATEST},
            maximumAgeSeconds = {60, 120})
    private static final class Settings {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue(batchSize = {1, 10})
    @Topic
    private static final class SizesOfTwo {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue
    @ColdStarts
    private static final class WithColdStarts {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @Topic(account = "1111")
    private static final class ShortAccount {}

    @Experiment("x")
    @LambdaFunction(handler = PlainMethod.class)
    @MessageQueue
    private static final class NoInterface {}

    @Experiment("x")
    @LambdaFunction(archive = "function.jar", archiveHandler = "com.acme.Handler", runtime = "java21")
    @MessageQueue
    private static final class Archived {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue
    @Topic
    @Load(invocations = 10, generations = 1)
    private static final class Compared {}

    @Experiment("x")
    @LambdaFunction(handler = EventSink.class)
    @MessageQueue(batchSize = {1, 10})
    private static final class Sizes {}

    /** A handler by its only method. */
    public static final class PlainMethod {
        public String handle(String event) {
            return event;
        }
    }
}
