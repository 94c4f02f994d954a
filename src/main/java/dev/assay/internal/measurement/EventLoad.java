package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.DeadLetter;
import dev.assay.data.Place;
import dev.assay.data.Row;
import dev.assay.data.SentEvent;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.load.EventChannel;
import dev.assay.internal.load.PlannedCall;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.sources.EventToPut;
import dev.assay.internal.sources.PutEvent;
import dev.assay.internal.sources.ServedFunction;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.internal.sources.Sources;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/** The load of an experiment whose functions are called by event sources: makes these, puts events, and waits until they have arrived. */
final class EventLoad implements EventChannel, AutoCloseable {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final EventsPlan plan;
    private final MeasurementPlan measured;
    private final Map<String, String> tags;
    private final Target target;
    private final ExperimentFolder folder;
    private final Consumer<String> warnings;
    private final Sources sources = new Sources();
    private final InvocationCollection invocations;
    private final Map<String, SourcePlan> planOfFunction = new HashMap<>();
    private final Queue<Row> unwritten = new ConcurrentLinkedQueue<>();
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final Set<String> givenUp = new HashSet<>();
    private final ExecutorService senders = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "assay-event-put");
        thread.setDaemon(true);
        return thread;
    });

    EventLoad(
            EventsPlan plan,
            MeasurementPlan measured,
            Map<String, String> tags,
            Target target,
            ExperimentFolder folder,
            Consumer<String> warnings,
            InvocationCollection invocations) {
        this.plan = plan;
        this.measured = measured;
        this.tags = Map.copyOf(tags);
        this.target = target;
        this.folder = folder;
        this.warnings = warnings;
        this.invocations = invocations;
    }

    /** Makes the source of each function. */
    void create(Deployment deployment) {
        for (Cell cell : measured.design().cells()) {
            String name = deployment.function(cell);
            if (planOfFunction.putIfAbsent(name, plan.at(cell)) == null) {
                create(name, plan.at(cell), (int) measured.timeoutAt(cell).toSeconds());
            }
        }
    }

    private void create(String function, SourcePlan source, int timeoutSeconds) {
        try {
            String arn = target.control()
                    .getFunctionConfiguration(request -> request.functionName(function))
                    .functionArn();
            sources.create(new ServedFunction(target, function, arn, timeoutSeconds, tags), source);
        } catch (SdkException e) {
            throw new MeasurementFailedException(
                    Problem.EVENT_SOURCE,
                    "Target " + target.name() + " refused to make the "
                            + source.kind().label() + " of function " + function + ": " + e.getMessage(),
                    "Correct what it names and run again",
                    e);
        }
    }

    @Override
    public CompletableFuture<Void> put(PlannedCall call, long sequence) {
        return CompletableFuture.runAsync(() -> put(call, "e" + sequence, sequence), senders);
    }

    private void put(PlannedCall call, String id, long sequence) {
        Place place = call.place();
        PutEvent taken =
                sources.of(call.function()).put(new EventToPut(id, place.caller(), place.call(), call.payload()));
        SentEvent sent =
                new SentEvent(sequence, taken.id(), plan.at(place.cell()).kind().label(), taken.key(), taken.token());
        unwritten.add(Row.of(place.cell(), place.generation(), place.block(), sent));
        awaited.add(taken.id());
    }

    /**
     * Waits after a visit, so that the events of the next one do not queue behind these. After a warm-up visit, whose function may have to
     * start first, as long as at the end; else a moment: events that a filter holds back never arrive.
     */
    void settle(Cell cell, int generation, boolean warmUp) throws InterruptedException {
        settle(cell, generation, warmUp || plan.deadline().compareTo(MOMENT) < 0 ? plan.deadline() : MOMENT);
    }

    /** Waits until everything that was put has been processed or given up, or until the deadline. */
    void settleAll(Cell last, int generation) throws InterruptedException {
        settle(last, generation, plan.deadline());
        awaited.clear();
    }

    private void settle(Cell cell, int generation, Duration deadline) throws InterruptedException {
        write();
        Set<String> wanted = new HashSet<>(awaited);
        invocations.await(wanted, () -> givenUp(cell, generation), deadline);
        awaited.retainAll(wanted);
    }

    private Set<String> givenUp(Cell last, int generation) {
        for (DeadLetter letter : sources.takeLetters()) {
            folder.append(Row.of(last, generation, Place.WARM_UP, letter));
            if (letter.id() != null) {
                givenUp.add(letter.id());
            }
        }
        return givenUp;
    }

    /** What was put is on disk before anything depends on it. */
    void write() {
        for (Row row = unwritten.poll(); row != null; row = unwritten.poll()) {
            folder.append(row);
        }
    }

    @Override
    public void close() {
        write();
        senders.shutdownNow();
        sources.remove(warnings);
    }
}
