package dev.assay.internal.targets.localstack.cleanup;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Removes what runs left in a Docker engine whose JVM was killed. Where Testcontainers' Ryuk runs it does the same some seconds after the
 * JVM's end; where it cannot run, the next run does.
 *
 * <p>Only what carries our own labels is looked at, and only when its owner surely ended is it removed. What belongs to another host, to
 * another namespace of processes, or to a user whose processes cannot be seen, stays.
 */
public final class LeftBehind {

    private final Engine engine;
    private final Lookout lookout;
    private final Time time;

    LeftBehind(Engine engine, Lookout lookout, Time time) {
        this.engine = engine;
        this.lookout = lookout;
        this.time = time;
    }

    /** Removes what earlier runs left; an engine that fails meanwhile is told in the answer, not thrown. */
    public static Removed removeFrom(DockerClient docker) {
        return new LeftBehind(new RealEngine(docker), Lookout.ofThisJvm(), Time.REAL).remove();
    }

    Removed remove() {
        List<Thing> ours;
        try {
            ours = engine.labelled(RunLabels.RUN);
        } catch (RuntimeException e) {
            return Removed.failed("what earlier runs left could not be listed: " + e.getMessage());
        }
        Map<String, List<Thing>> runs = ours.stream().collect(Collectors.groupingBy(Thing::run));
        Removed all = Removed.NOTHING;
        for (Map.Entry<String, List<Thing>> run : runs.entrySet()) {
            if (isLeftBehind(run.getValue())) {
                all = all.and(new Removal(engine, time).of(run.getKey()));
            }
        }
        return all;
    }

    private boolean isLeftBehind(List<Thing> run) {
        boolean runs = run.stream().anyMatch(Thing::running);
        return run.stream()
                .allMatch(thing -> RunLabels.ownerIn(thing.labels())
                        .map(lookout::of)
                        .map(life -> life == Life.ENDED || (life == Life.BEFORE_THIS_BOOT && !runs))
                        .orElse(false));
    }
}
