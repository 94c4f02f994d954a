package dev.assay.internal.load;

import dev.assay.data.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Sends calls by a timetable, whether earlier ones have returned or not, as independent clients do. A call's latency counts from
 * when it should have been sent, and how late it was is in the data: a driver that falls behind, or a function that holds the
 * driver up, cannot hide in it ("coordinated omission").
 */
public final class OpenLoop {

    private final Calls calls;
    private final int mostInFlight;

    /**
     * @param calls what calls are made with
     * @param mostInFlight how many connections there are; a call that finds none free is not sent and counts as a transport error
     *     of the type {@code NoConnectionException}
     */
    public OpenLoop(Calls calls, int mostInFlight) {
        this.calls = calls;
        this.mostInFlight = mostInFlight;
    }

    /**
     * Makes all calls of a timetable and returns their observations in the order in which they were started.
     *
     * @throws InterruptedException if the thread is interrupted: calls under way are given up, what had ended is in the
     *     journal
     * @throws dev.assay.internal.errors.InvalidInputException if the journal cannot be written
     */
    public List<Observation> visit(Visit visit, ArrivalSchedule schedule) throws InterruptedException {
        List<SentCall> sent = new ArrayList<>(schedule.count());
        try (Recorder recorder = new Recorder()) {
            return ended(send(visit, schedule, sent, recorder));
        } catch (InterruptedException e) {
            sent.forEach(SentCall::cancel);
            throw e;
        }
    }

    private List<CompletableFuture<Observation>> send(
            Visit visit, ArrivalSchedule schedule, List<SentCall> sent, Recorder recorder) throws InterruptedException {
        List<CompletableFuture<Observation>> recorded = new ArrayList<>(schedule.count());
        Origin origin = calls.origin();
        long beginning = origin.nanos();
        AtomicInteger inFlight = new AtomicInteger();
        AtomicBoolean broken = new AtomicBoolean();
        for (int number = 0; number < schedule.count() && !broken.get(); number++) {
            PreparedCall prepared = PreparedCall.of(visit.call(number, 0));
            long intended = beginning + schedule.nanosAt(number);
            origin.sleep(Duration.ofNanos(intended - origin.nanos()));
            SentCall call = inFlight.incrementAndGet() > mostInFlight
                    ? calls.refuse(prepared, intended, new NoConnectionException(mostInFlight))
                    : calls.send(prepared, intended);
            sent.add(call);
            CompletableFuture<Supplier<Observation>> ended =
                    call.whenEnded().whenComplete((read, error) -> inFlight.decrementAndGet());
            recorded.add(calls.recorded(ended, recorder)
                    .whenComplete((done, error) -> broken.compareAndSet(false, error != null)));
        }
        return recorded;
    }

    private static List<Observation> ended(List<CompletableFuture<Observation>> recorded) throws InterruptedException {
        List<Observation> observations = new ArrayList<>(recorded.size());
        for (CompletableFuture<Observation> one : recorded) {
            observations.add(Recorder.result(one));
        }
        observations.sort(Comparator.comparingLong(Observation::sequence));
        return observations;
    }
}
