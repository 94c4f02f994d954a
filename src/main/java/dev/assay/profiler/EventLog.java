package dev.assay.profiler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function says about the records of its event: which of them it has processed, in which order. It is for functions that are
 * called by an event source in an experiment, and is optional: without it, Assay takes all records of an invocation that ended well
 * as processed, except those that its response names in {@code batchItemFailures}.
 *
 * <pre>{@code
 * EventLog log = EventLog.begin();
 * for (int i = 0; i < event.getRecords().size(); i++) {
 *     store(event.getRecords().get(i));
 *     log.processed(i);
 * }
 * }</pre>
 *
 * <p>An instance serves one invocation at a time, so there is one log at a time.
 */
public final class EventLog {

    private static volatile @Nullable EventLog current;

    private final List<Integer> processed = new ArrayList<>();

    private EventLog() {}

    /** Begins the log of this invocation. From now on a record counts as processed only if {@link #processed} says so. */
    public static EventLog begin() {
        EventLog log = new EventLog();
        current = log;
        return log;
    }

    /**
     * A record has been processed. Say so once for each time that it was.
     *
     * @param record its place in the event, from 0; 0 for an event that holds one record and no list
     * @throws IllegalArgumentException if it is negative
     */
    public synchronized void processed(int record) {
        if (record < 0) {
            throw new IllegalArgumentException("record (" + record + ") must be at least 0");
        }
        processed.add(record);
    }

    /** Takes the log of the invocation that has ended: the places in the order in which they were processed; null if none was begun. */
    public static @Nullable List<Integer> take() {
        EventLog log = current;
        current = null;
        if (log == null) {
            return null;
        }
        synchronized (log) {
            return List.copyOf(log.processed);
        }
    }
}
