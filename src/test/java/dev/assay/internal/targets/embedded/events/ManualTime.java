package dev.assay.internal.targets.embedded.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A time that stands until a test moves it on. */
public final class ManualTime implements EventTime {

    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
    private volatile Instant now = Instant.parse("2026-01-31T12:00:00Z");

    /** Not a record: two alarms at the same moment are two. */
    private static final class Alarm {

        private final Instant at;
        private final Runnable action;

        private Alarm(Instant at, Runnable action) {
            this.at = at;
            this.action = action;
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void after(Duration delay, Runnable action) {
        alarms.add(new Alarm(now.plus(delay), action));
    }

    /** Runs what is due until then, each at its moment. */
    public void advance(Duration duration) {
        Instant end = now.plus(duration);
        for (Optional<Alarm> next = due(end); next.isPresent(); next = due(end)) {
            now = next.get().at;
            alarms.remove(next.get());
            next.get().action.run();
        }
        now = end;
    }

    private Optional<Alarm> due(Instant end) {
        return alarms.stream().filter(alarm -> !alarm.at.isAfter(end)).min(Comparator.comparing(alarm -> alarm.at));
    }

    /** How many wait for their moment. */
    public int alarms() {
        return alarms.size();
    }

    @Override
    public void close() {
        alarms.clear();
    }
}
