package dev.assay.internal.targets.localstack.cleanup;

import dev.assay.internal.targets.localstack.cleanup.DockerObject.Kind;
import dev.assay.internal.time.TimeSource;
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
    private final TimeSource time;
    private final Map<String, Kind> seen = new HashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    Removal(Engine engine, TimeSource time) {
        this.engine = engine;
        this.time = time;
    }

    /** Removes all that carries the run's label. What cannot be removed within {@link #LIMIT} is reported, not thrown. */
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

    private List<DockerObject> rounds(String label, ExecutorService workers) throws InterruptedException {
        long end = time.nanos() + LIMIT.toNanos();
        List<DockerObject> found = engine.labelled(label);
        do {
            removeAll(found, workers);
            time.sleep(BETWEEN_LOOKS);
            found = engine.labelled(label);
        } while (!found.isEmpty() && time.nanos() - end < 0);
        return found;
    }

    private void removeAll(List<DockerObject> found, ExecutorService workers) throws InterruptedException {
        found.forEach(object -> seen.put(object.id(), object.kind()));
        remove(found, DockerObject::isLocalStack, workers);
        for (Kind kind : Kind.values()) {
            remove(found, object -> object.kind() == kind && !object.isLocalStack(), workers);
        }
    }

    private void remove(List<DockerObject> found, Predicate<DockerObject> which, ExecutorService workers)
            throws InterruptedException {
        workers.invokeAll(found.stream()
                .filter(which)
                .map(object -> Executors.callable(() -> remove(object)))
                .toList());
    }

    private void remove(DockerObject object) {
        try {
            engine.remove(object);
            reasons.remove(object.id());
        } catch (RuntimeException e) {
            reasons.put(object.id(), String.valueOf(e.getMessage()).strip());
        }
    }

    private Removed summary(List<DockerObject> left) {
        Map<String, Kind> gone = new HashMap<>(seen);
        left.forEach(object -> gone.remove(object.id()));
        Map<Kind, Long> counts = gone.values().stream()
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        return new Removed(
                counts.getOrDefault(Kind.CONTAINER, 0L).intValue(),
                counts.getOrDefault(Kind.NETWORK, 0L).intValue(),
                counts.getOrDefault(Kind.VOLUME, 0L).intValue(),
                left.stream().map(this::failure).toList());
    }

    private String failure(DockerObject object) {
        return object.kind().name().toLowerCase(Locale.ROOT) + " " + object.id() + ": "
                + reasons.getOrDefault(object.id(), "it is still there");
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "assay-localstack-removal");
        thread.setDaemon(true);
        return thread;
    }
}
