package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.events.AttemptEnd;
import dev.assay.internal.targets.embedded.events.AttemptEnd.Kind;
import dev.assay.internal.targets.embedded.events.EventEnd;
import dev.assay.internal.targets.embedded.events.EventQueue;
import dev.assay.internal.targets.embedded.events.EventService;
import dev.assay.internal.targets.embedded.events.EventSettings;
import dev.assay.internal.targets.embedded.events.EventTime;
import dev.assay.internal.targets.embedded.events.QueuedEvent;
import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous calls: hands queued events to their functions, and records of their ends to the destinations.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html">Invoking a Lambda function asynchronously</a>
 */
final class AsynchronousCalls implements EventService {

    private final Functions functions;
    private final FunctionCalls calls;
    private final EventTime time;
    private final ExecutorService workers = Executors.newCachedThreadPool(AsynchronousCalls::daemon);
    private final EventQueue queue;
    private final Destinations destinations;

    AsynchronousCalls(Functions functions, FunctionCalls calls, EventTime time, DestinationBuckets buckets) {
        this.functions = functions;
        this.calls = calls;
        this.time = time;
        this.queue = new EventQueue(
                time, workers, this, () -> ThreadLocalRandom.current().nextDouble());
        this.destinations = new Destinations(buckets, functions, this);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "assay-event");
        thread.setDaemon(true);
        return thread;
    }

    Destinations destinations() {
        return destinations;
    }

    void accept(String requestId, FunctionReference function, byte[] event, String traceHeader) {
        queue.accept(new QueuedEvent(requestId, function.name(), function.arn(), event, traceHeader, time.now()));
    }

    @Override
    public Optional<EventSettings> settings(String function) {
        return functions.find(function).map(DeployedFunction::events);
    }

    @Override
    public CompletableFuture<AttemptEnd> attempt(QueuedEvent event) {
        try {
            DeployedFunction function = functions.get(new FunctionReference(event.function(), null));
            StartedCall call = calls.start(
                    function, new Invocation(event.requestId(), event.body(), event.arn(), null, event.traceHeader()));
            return call.end().handleAsync((end, failure) -> finish(call, end), workers);
        } catch (ServiceError e) {
            return CompletableFuture.completedFuture(AttemptEnd.of(kind(event, e)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** @param end absent if the fleet failed */
    private static AttemptEnd finish(StartedCall call, @Nullable InvocationEnd end) {
        call.finish();
        if (end == null) {
            return AttemptEnd.of(Kind.NOT_NOW);
        }
        boolean success = end.ending() == Ending.RESPONSE && end.payload().length <= InvokeAnswer.LIMIT_BYTES;
        return new AttemptEnd(success ? Kind.SUCCESS : Kind.FUNCTION_ERROR, end.payload());
    }

    private Kind kind(QueuedEvent event, ServiceError error) {
        return switch (error.status()) {
            case 404 -> Kind.GONE;
            case 400 -> Kind.RECURSION;
            default -> isSwitchedOff(event.function()) ? Kind.SWITCHED_OFF : Kind.NOT_NOW;
        };
    }

    private boolean isSwitchedOff(String function) {
        return functions
                .find(function)
                .map(DeployedFunction::concurrency)
                .map(Concurrency::reserved)
                .filter(reserved -> reserved == 0)
                .isPresent();
    }

    @Override
    public void ended(EventEnd end, EventSettings settings) {
        destinations.tell(end, settings);
    }

    /** Gives up what has not ended; returns how many events that were. */
    int drop() {
        time.close();
        int dropped = queue.drop();
        workers.shutdown();
        return dropped;
    }
}
