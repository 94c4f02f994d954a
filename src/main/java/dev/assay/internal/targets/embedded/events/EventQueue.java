package dev.assay.internal.targets.embedded.events;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;

/**
 * Keeps events in memory until they are handled or given up.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html">Invoking a Lambda function asynchronously</a>
 */
public final class EventQueue {

    private final EventTime time;
    private final Executor workers;
    private final EventService service;
    private final BackOff backOff;
    private final Set<EventOnItsWay> events = ConcurrentHashMap.newKeySet();
    private volatile boolean dropped;

    /**
     * @param time the time that events wait by
     * @param workers runs attempts and what follows from them
     * @param service has events handled
     * @param random uniform in [0, 1)
     */
    public EventQueue(EventTime time, Executor workers, EventService service, DoubleSupplier random) {
        this.time = time;
        this.workers = workers;
        this.service = service;
        this.backOff = new BackOff(random);
    }

    /** Takes an event; its first attempt is made at once. */
    public void accept(QueuedEvent event) {
        EventOnItsWay onItsWay = new EventOnItsWay(event, this);
        events.add(onItsWay);
        workers.execute(onItsWay::attempt);
    }

    /** Drops every event that has not ended, without a record; returns their number. */
    public int drop() {
        dropped = true;
        int left = events.size();
        events.clear();
        return left;
    }

    /** How many events wait or are being handled. */
    public int size() {
        return events.size();
    }

    boolean isDropped() {
        return dropped;
    }

    EventTime time() {
        return time;
    }

    Executor workers() {
        return workers;
    }

    EventService service() {
        return service;
    }

    BackOff backOff() {
        return backOff;
    }

    void forget(EventOnItsWay event) {
        events.remove(event);
    }
}
