package dev.assay.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Timing;
import dev.assay.experiment.RetryPolicy;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Witness;
import dev.assay.testkit.SteppedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/** Barrier, timetable, retries and asynchronous calls: a real SDK client against a server that the test scripts. */
class WaysOfCallingOnScriptedServiceTest {

    private static final RetryPolicy PATIENT =
            new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(30), 7);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("journal.jsonl");
    }

    /** A test with calls. */
    @FunctionalInterface
    private interface Body {

        void with(Calls calls) throws InterruptedException;
    }

    private void calling(ScriptedService.Script script, TimeSource time, Body body) throws InterruptedException {
        try (ScriptedService service = ScriptedService.answering(script);
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint());
                Journal journal = Journal.open(file)) {
            body.with(new Calls(client, journal, Origin.of(time), Duration.ofMinutes(5), Witness.NONE));
        }
    }

    @Test
    void callsOfABurstAreUnderWayTogetherAndABurstFollowsTheOneBefore() throws Exception {
        CyclicBarrier allThere = new CyclicBarrier(6);
        Queue<Integer> linesAtCall = new ConcurrentLinkedQueue<>();
        ScriptedService.Script script = exchange -> {
            linesAtCall.add(lines());
            await(allThere);
            ScriptedService.send(exchange, 200, "3");
        };
        calling(script, TimeSource.system(), calls -> {
            List<Observation> seen = new BurstLoad(calls, RetryPolicy.none()).visit(visit(6, 2));

            assertThat(seen).extracting(Observation::outcome).containsOnly(Outcome.SUCCESS);
            assertThat(seen).extracting(Observation::place).containsExactlyInAnyOrderElementsOf(places(6, 2));
            assertThat(linesAtCall).containsExactly(0, 0, 0, 0, 0, 0, 6, 6, 6, 6, 6, 6);
        });
    }

    @Test
    void aTimetableDoesNotWaitForAnswers() throws Exception {
        CyclicBarrier allThere = new CyclicBarrier(8);
        ScriptedService.Script script = exchange -> {
            await(allThere);
            ScriptedService.send(exchange, 200, "3");
        };
        calling(script, new SteppedTime(0), calls -> {
            List<Observation> seen = new OpenLoop(calls, 8).visit(visit(1, 8), ArrivalSchedule.constant(10, 8));

            assertThat(seen).extracting(Observation::outcome).hasSize(8).containsOnly(Outcome.SUCCESS);
            assertThat(lines()).isEqualTo(8);
        });
    }

    @Test
    void latencyCountsFromTheIntendedStartAndTheLagIsInTheData() throws Exception {
        calling(exchange -> ScriptedService.send(exchange, 200, "3"), new SteppedTime(3_000_000), calls -> {
            Timing timing = new OpenLoop(calls, 1)
                    .visit(visit(1, 1), ArrivalSchedule.constant(10, 1))
                    .get(0)
                    .timing();

            assertThat(timing.startNanos()).isEqualTo(100_000_000L);
            assertThat(timing.sendLagMillis()).isEqualTo(3.0);
            assertThat(timing.latencyMillis()).isEqualTo(3.0);
        });
    }

    @Test
    void aCallWithoutAConnectionIsInTheDataWithTheReason() throws Exception {
        CountDownLatch fourthIsDue = new CountDownLatch(1);
        SteppedTime time = new SteppedTime(0) {
            @Override
            public void sleep(Duration duration) {
                super.sleep(duration);
                if (sleeps().size() == 4) {
                    fourthIsDue.countDown();
                }
            }
        };
        ScriptedService.Script script = exchange -> {
            await(fourthIsDue);
            ScriptedService.send(exchange, 200, "3");
        };
        calling(script, time, calls -> {
            Observation third = new OpenLoop(calls, 2)
                    .visit(visit(1, 4), ArrivalSchedule.constant(10, 4))
                    .get(2);

            assertThat(third.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
            assertThat(third.failure())
                    .hasToString(
                            "Failure[type=NoConnectionException, message=not sent: 2 calls were in"
                                    + " flight, as many as there are connections, reason=null, retryAfterSeconds=null, log=null]");
        });
    }

    @Test
    void everyAttemptIsRecordedAndTheLastDecides() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        SteppedTime time = new SteppedTime(0);
        ScriptedService.Script script = exchange -> {
            boolean refused = calls.incrementAndGet() < 3;
            exchange.getResponseHeaders().set("Retry-After", "2");
            exchange.getResponseHeaders().set("X-Amzn-ErrorType", "TooManyRequestsException");
            ScriptedService.send(
                    exchange, refused ? 429 : 200, refused ? "{\"Reason\":\"CallerRateLimitExceeded\"}" : "3");
        };
        calling(script, time, made -> {
            List<Observation> attempts = new ClosedLoop(made, PATIENT).visit(visit(1, 1));

            assertThat(attempts)
                    .extracting(Observation::outcome)
                    .containsExactly(Outcome.THROTTLED, Outcome.THROTTLED, Outcome.SUCCESS);
            assertThat(attempts).extracting(one -> one.place().attempt()).containsExactly(0, 1, 2);
            assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
            assertThat(lines()).isEqualTo(3);
        });
    }

    @Test
    void aCallOfABurstIsMadeAgainOnItsOwnUntilItsBudgetIsSpent() throws Exception {
        calling(exchange -> ScriptedService.send(exchange, 503, ""), new SteppedTime(0), calls -> {
            List<Observation> attempts = new BurstLoad(calls, PATIENT).visit(visit(2, 1));

            assertThat(attempts).extracting(one -> one.place().caller()).contains(0, 1);
            // 30 s at pauses of 0 to 1 s each, two callers on one clock.
            assertThat(attempts).hasSizeBetween(30, 1_000);
            assertThat(attempts).extracting(Observation::outcome).containsOnly(Outcome.TRANSPORT_ERROR);
        });
    }

    @Test
    void aCallThatIsTakenForLaterHasNotSucceededYet() throws Exception {
        Queue<String> types = new ConcurrentLinkedQueue<>();
        ScriptedService.Script script = exchange -> {
            types.add(exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type"));
            ScriptedService.send(exchange, 202, "");
        };
        calling(script, TimeSource.system(), calls -> {
            PlannedCall call = new PlannedCall(new Place(Observed.CELL, 0, 0, 0, 0), "f", new byte[] {'3'}, true);

            assertThat(calls.make(call).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(types).containsExactly("Event");
        });
    }

    private static Visit visit(int callers, int calls) {
        return new Visit("f", new byte[] {'3'}, Observed.CELL, 2, 5, callers, calls);
    }

    private static List<Place> places(int callers, int calls) {
        List<Place> places = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            for (int caller = 0; caller < callers; caller++) {
                places.add(new Place(Observed.CELL, 2, 5, call, caller));
            }
        }
        return places;
    }

    private int lines() {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
