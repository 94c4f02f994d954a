package dev.assay.internal.targets.localstack.cleanup;

import dev.assay.internal.targets.localstack.cleanup.Thing.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Removes everything of one run. LocalStack goes first, by a kill: it may be starting an instance at that very moment, and a container whose
 * creation is under way appears after its creator is gone. So it looks again a moment later, until nothing is there.
 */
final class Removal {

    static final Duration LIMIT = Duration.ofSeconds(10);
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final int AT_ONCE = 8;

    private final Engine engine;
    private final Time time;
    private final Map<String, Kind> seen = new HashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    Removal(Engine engine, Time time) {
        this.engine = engine;
        this.time = time;
    }

    /** Removes all that carries the run's label. What cannot be removed within {@link #LIMIT} is told, not thrown. */
    Removed of(String run) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Removal::worker);
        try {
            return summary(rounds(RunLabels.RUN + "=" + run, workers));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Removed.failed("run " + run + ": interrupted");
        } catch (RuntimeException e) {
            return Removed.failed("run " + run + ": " + e.getMessage());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Thing> rounds(String label, ExecutorService workers) throws InterruptedException {
        long end = time.nanos() + LIMIT.toNanos();
        List<Thing> found = engine.labelled(label);
        do {
            removeAll(found, workers);
            time.pass(BETWEEN_LOOKS);
            found = engine.labelled(label);
        } while (!found.isEmpty() && time.nanos() - end < 0);
        return found;
    }

    private void removeAll(List<Thing> found, ExecutorService workers) throws InterruptedException {
        found.forEach(thing -> seen.put(thing.id(), thing.kind()));
        remove(found, Thing::isLocalStack, workers);
        for (Kind kind : Kind.values()) {
            remove(found, thing -> thing.kind() == kind && !thing.isLocalStack(), workers);
        }
    }

    private void remove(List<Thing> found, Predicate<Thing> which, ExecutorService workers)
            throws InterruptedException {
        workers.invokeAll(found.stream()
                .filter(which)
                .map(thing -> Executors.callable(() -> remove(thing)))
                .toList());
    }

    private void remove(Thing thing) {
        try {
            engine.remove(thing);
            reasons.remove(thing.id());
        } catch (RuntimeException e) {
            reasons.put(thing.id(), String.valueOf(e.getMessage()).strip());
        }
    }

    private Removed summary(List<Thing> left) {
        Map<String, Kind> gone = new HashMap<>(seen);
        left.forEach(thing -> gone.remove(thing.id()));
        Map<Kind, Long> counts = gone.values().stream()
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        return new Removed(
                counts.getOrDefault(Kind.CONTAINER, 0L).intValue(),
                counts.getOrDefault(Kind.NETWORK, 0L).intValue(),
                counts.getOrDefault(Kind.VOLUME, 0L).intValue(),
                left.stream().map(this::failure).toList());
    }

    private String failure(Thing thing) {
        return thing.kind().name().toLowerCase(Locale.ROOT) + " " + thing.id() + ": "
                + reasons.getOrDefault(thing.id(), "it is still there");
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "assay-localstack-removal");
        thread.setDaemon(true);
        return thread;
    }
}
