package dev.assay.internal.targets.embedded.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.events.AttemptEnd.Kind;
import dev.assay.internal.targets.embedded.events.EventEnd.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventQueueTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final ManualTime time = new ManualTime();
    private final Instant start = time.now();
    private final Service service = new Service();
    private final EventQueue queue = new EventQueue(time, Runnable::run, service, () -> 1);

    @Test
    void anEventIsHandledAtOnce() {
        accept(Kind.SUCCESS);

        assertThat(service.attempts).containsExactly(0L);
        assertThat(service.end().condition()).isEqualTo(Condition.SUCCESS);
        assertThat(service.end().calls()).isEqualTo(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void afterFunctionErrorsItIsTriedAgainAfterOneAndTwoMinutesAndThenGivenUp() {
        accept(Kind.FUNCTION_ERROR, Kind.FUNCTION_ERROR, Kind.FUNCTION_ERROR);
        time.advance(DAY);

        assertThat(service.attempts).containsExactly(0L, 60_000L, 180_000L);
        assertThat(service.end().condition()).isEqualTo(Condition.RETRIES_EXHAUSTED);
        assertThat(service.end().calls()).isEqualTo(3);
        assertThat(Objects.requireNonNull(service.end().last()).kind()).isEqualTo(Kind.FUNCTION_ERROR);
        assertThat(service.requestIds).containsOnly("id-1");
    }

    @Test
    void aLaterSuccessIsASuccess() {
        accept(Kind.FUNCTION_ERROR, Kind.SUCCESS);
        time.advance(DAY);

        assertThat(service.end().condition()).isEqualTo(Condition.SUCCESS);
        assertThat(service.end().calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3"})
    void itIsTriedAgainAsOftenAsIsSet(int retries, int attempts) {
        service.set(retries, null);
        accept(Kind.FUNCTION_ERROR, Kind.FUNCTION_ERROR, Kind.FUNCTION_ERROR);
        time.advance(DAY);

        assertThat(service.attempts).hasSize(attempts);
        assertThat(service.end().condition()).isEqualTo(Condition.RETRIES_EXHAUSTED);
    }

    @Test
    void aThrottledEventWaitsForOneSecondThenTwiceAsLongAndNeverOverFiveMinutes() {
        Kind[] throttles = new Kind[12];
        Arrays.fill(throttles, Kind.NOT_NOW);
        accept(throttles);
        service.prepare(Kind.SUCCESS);
        time.advance(DAY);

        List<Long> waits = new ArrayList<>();
        for (int i = 1; i < service.attempts.size(); i++) {
            waits.add((service.attempts.get(i) - service.attempts.get(i - 1)) / 1000);
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
        assertThat(service.end().condition()).isEqualTo(Condition.SUCCESS);
        assertThat(service.end().calls()).as("calls of the function").isEqualTo(1);
    }

    @Test
    void waitsAreSpreadBetweenHalfAndWhole() {
        assertThat(new BackOff(() -> 0).afterRefusals(5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(new BackOff(() -> 0.5).afterRefusals(5)).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void throttlesDoNotCountAsFunctionErrors() {
        service.set(1, null);
        accept(Kind.NOT_NOW, Kind.NOT_NOW, Kind.NOT_NOW, Kind.FUNCTION_ERROR, Kind.NOT_NOW, Kind.SUCCESS);
        time.advance(DAY);

        assertThat(service.end().condition()).isEqualTo(Condition.SUCCESS);
        assertThat(service.end().calls()).isEqualTo(2);
    }

    @Test
    void afterSixHoursItIsTooOld() {
        service.always = Kind.NOT_NOW;
        accept();
        time.advance(Duration.ofHours(6).minusMillis(1));
        assertThat(service.ends).isEmpty();
        time.advance(Duration.ofMillis(1));

        assertThat(service.end().condition()).isEqualTo(Condition.EVENT_AGE_EXCEEDED);
        assertThat(service.end().at()).isEqualTo(start.plus(Duration.ofHours(6)));
        assertThat(service.end().calls()).isZero();
        assertThat(service.end().last()).isNull();
    }

    @Test
    void aShorterAgeIsKeptToTheMoment() {
        service.set(2, 90);
        accept(Kind.FUNCTION_ERROR, Kind.FUNCTION_ERROR);
        time.advance(DAY);

        assertThat(service.attempts).containsExactly(0L, 60_000L);
        assertThat(service.end().condition()).isEqualTo(Condition.EVENT_AGE_EXCEEDED);
        assertThat(service.end().at()).isEqualTo(start.plusSeconds(90));
        assertThat(service.end().calls()).isEqualTo(2);
    }

    @Test
    void aFailureOfTheServiceIsTriedAgain() {
        service.failures = 1;
        accept(Kind.SUCCESS);
        time.advance(Duration.ofSeconds(1));

        assertThat(service.attempts).containsExactly(0L, 1_000L);
        assertThat(service.end().condition()).isEqualTo(Condition.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource({"SWITCHED_OFF, ZERO_RESERVED_CONCURRENCY", "RECURSION, RECURSIVE_INVOCATION"})
    void whatIsNotLetThroughIsGivenUpAtOnce(Kind kind, Condition condition) {
        accept(kind);

        assertThat(service.end().condition()).isEqualTo(condition);
        assertThat(time.alarms()).isZero();
    }

    @Test
    void withItsFunctionTheEventIsGone() {
        accept(Kind.FUNCTION_ERROR);
        service.settings = Optional.empty();
        time.advance(DAY);

        assertThat(service.attempts).hasSize(1);
        assertThat(service.ends).isEmpty();
        assertThat(queue.size()).isZero();
    }

    @Test
    void whatWasNotHandledToTheEndIsCountedWhenItIsDropped() {
        accept(Kind.FUNCTION_ERROR);
        accept(Kind.NOT_NOW);
        accept(Kind.SUCCESS);

        assertThat(queue.drop()).isEqualTo(2);
        time.advance(DAY);
        assertThat(service.attempts).hasSize(3);
        assertThat(service.ends).hasSize(1);
    }

    /** @param ends how the attempts end, one after the other */
    private void accept(Kind... ends) {
        service.prepare(ends);
        queue.accept(new QueuedEvent("id-1", "f", "arn:f", new byte[0], "", time.now()));
    }

    /** Ends attempts as prepared, and keeps what it hears. */
    private final class Service implements EventService {

        private final Deque<Kind> prepared = new ArrayDeque<>();
        private final List<Long> attempts = new ArrayList<>();
        private final List<String> requestIds = new ArrayList<>();
        private final List<EventEnd> ends = new ArrayList<>();
        private Optional<EventSettings> settings = Optional.of(EventSettings.DEFAULT);
        private @Nullable Kind always;
        private int failures;

        private void prepare(Kind... kinds) {
            prepared.addAll(List.of(kinds));
        }

        private void set(int retries, @Nullable Integer ageSeconds) {
            settings = Optional.of(new EventSettings(retries, ageSeconds, null, null, start));
        }

        private EventEnd end() {
            assertThat(ends).hasSize(1);
            return ends.get(0);
        }

        @Override
        public Optional<EventSettings> settings(String function) {
            return settings;
        }

        @Override
        public CompletableFuture<AttemptEnd> attempt(QueuedEvent event) {
            attempts.add(Duration.between(start, time.now()).toMillis());
            requestIds.add(event.requestId());
            if (failures-- > 0) {
                return CompletableFuture.failedFuture(new IllegalStateException("as asked"));
            }
            return CompletableFuture.completedFuture(AttemptEnd.of(always == null ? prepared.remove() : always));
        }

        @Override
        public void ended(EventEnd end, EventSettings used) {
            ends.add(end);
        }
    }
}
