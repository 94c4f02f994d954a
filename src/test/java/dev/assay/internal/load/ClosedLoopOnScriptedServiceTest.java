package dev.assay.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.time.TimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/** How callers call: a real SDK client against a server that the test scripts. */
class ClosedLoopOnScriptedServiceTest {

    private static final Cell CELL = new Cell(List.of(new Level("memory", 512, "MB")));
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("journal.jsonl");
    }

    @Test
    void everyCallerMakesItsCallsWithThePayloadAndAsksForTheLog() throws Exception {
        try (ScriptedService service = ScriptedService.answering(exchange -> ScriptedService.send(exchange, 200, "3"));
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint());
                Journal journal = Journal.open(file)) {
            List<Observation> observations = loop(client, journal).visit(visit(3, 4));

            assertThat(service.received())
                    .hasSize(12)
                    .containsOnly(new ScriptedService.Received(
                            "/2015-03-31/functions/sieve/invocations", "Tail", "RequestResponse", "{\"n\":1}"));
            assertThat(observations)
                    .extracting(Observation::sequence)
                    .isSorted()
                    .doesNotHaveDuplicates();
            for (int caller = 0; caller < 3; caller++) {
                int number = caller;
                assertThat(observations.stream().map(Observation::place).filter(p -> p.caller() == number))
                        .containsExactly(
                                new Place(CELL, 2, 5, 0, number),
                                new Place(CELL, 2, 5, 1, number),
                                new Place(CELL, 2, 5, 2, number),
                                new Place(CELL, 2, 5, 3, number));
            }
        }
    }

    @Test
    void callersCallAtTheSameTime() throws Exception {
        CyclicBarrier allThere = new CyclicBarrier(5);
        try (ScriptedService service = ScriptedService.answering(exchange -> {
                    await(allThere);
                    ScriptedService.send(exchange, 200, "3");
                });
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint());
                Journal journal = Journal.open(file)) {
            assertThat(loop(client, journal).visit(visit(5, 3)))
                    .hasSize(15)
                    .allMatch(observation -> observation.failure() == null);
        }
    }

    @Test
    void anObservationIsInTheJournalBeforeItsCallersNextCall() throws Exception {
        Queue<Long> linesAtCall = new ConcurrentLinkedQueue<>();
        try (ScriptedService service = ScriptedService.answering(exchange -> {
                    linesAtCall.add(lines());
                    ScriptedService.send(exchange, 200, "3");
                });
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint());
                Journal journal = Journal.open(file)) {
            loop(client, journal).visit(visit(1, 4));
        }
        assertThat(linesAtCall).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void timingsComeFromTheTimeSource() throws Exception {
        AtomicLong nanos = new AtomicLong(1_000_000_000);
        Instant now = Instant.parse("2026-11-21T14:22:58Z");
        TimeSource stepping = new TimeSource() {
            @Override
            public long nanos() {
                return nanos.getAndAdd(2_500_000);
            }

            @Override
            public Instant now() {
                return now;
            }
        };
        try (ScriptedService service = ScriptedService.answering(exchange -> ScriptedService.send(exchange, 200, "3"));
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint());
                Journal journal = Journal.open(file)) {
            ClosedLoop loop = new ClosedLoop(client, journal, Origin.of(stepping), LONG);
            List<Observation> observations = loop.visit(visit(1, 2));

            assertThat(observations).allSatisfy(observation -> {
                assertThat(observation.timing().startedAt()).isEqualTo(now);
                assertThat(observation.timing().latencyMillis()).isEqualTo(2.5);
            });
            assertThat(observations)
                    .extracting(observation -> observation.timing().startNanos())
                    .containsExactly(2_500_000L, 7_500_000L);
        }
    }

    @Test
    void anInterruptKeepsWhatWasMeasured() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch fourth = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedService service = ScriptedService.answering(exchange -> {
                    if (calls.incrementAndGet() == 4) {
                        fourth.countDown();
                        await(never);
                    }
                    ScriptedService.send(exchange, 200, "3");
                });
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint());
                Journal journal = Journal.open(file)) {
            ClosedLoop loop = loop(client, journal);
            Thread measuring = Thread.currentThread();
            Thread interrupter = new Thread(() -> {
                await(fourth);
                measuring.interrupt();
            });
            interrupter.start();

            assertThatThrownBy(() -> loop.visit(visit(1, 100))).isInstanceOf(InterruptedException.class);
            interrupter.join();
            assertThat(lines()).isEqualTo(3);
        }
        Journal.open(file).close();
    }

    @Test
    void aJournalThatCannotBeWrittenStopsAllCallers() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Journal journal = Journal.open(file);
        try (ScriptedService service = ScriptedService.answering(exchange -> {
                    if (calls.incrementAndGet() == 10) {
                        journal.close();
                    }
                    ScriptedService.send(exchange, 200, "3");
                });
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint())) {
            ClosedLoop loop = loop(client, journal);

            assertThatThrownBy(() -> loop.visit(visit(4, 1_000)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("output (" + file + ") must be writable");
            assertThat(calls).hasValueLessThan(100);
        }
    }

    @Test
    void aClientThatRetriesIsRefused() {
        try (ScriptedService service = ScriptedService.answering(exchange -> ScriptedService.send(exchange, 200, "3"));
                LambdaAsyncClient client = Clients.with(service.endpoint(), AwsRetryStrategy.standardRetryStrategy());
                Journal journal = Journal.open(file)) {
            assertThatThrownBy(() -> loop(client, journal))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("client (maxAttempts 3) must make one attempt per call");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, callers (0) must be at least 1", "1, 0, calls (0) must be at least 1"})
    void aVisitHasCallersAndCalls(int callers, int calls, String message) {
        assertThatThrownBy(() -> visit(callers, calls))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private static ClosedLoop loop(LambdaAsyncClient client, Journal journal) {
        return new ClosedLoop(client, journal, Origin.of(TimeSource.system()), LONG);
    }

    private static Visit visit(int callers, int calls) {
        return new Visit("sieve", "{\"n\":1}".getBytes(StandardCharsets.UTF_8), CELL, 2, 5, callers, calls);
    }

    private long lines() throws IOException {
        return Files.readAllLines(file).size();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
