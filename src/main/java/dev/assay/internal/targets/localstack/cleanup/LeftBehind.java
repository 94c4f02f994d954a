package dev.assay.internal.targets.localstack.cleanup;

import com.github.dockerjava.api.DockerClient;
import dev.assay.internal.time.TimeSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Removes what runs left in a Docker engine whose JVM was killed. Where Testcontainers' Ryuk runs it does the same some seconds after the
 * JVM's end; if that cannot run, the next run does.
 *
 * <p>Only what carries our own labels is looked at, and only when its owner surely ended is it removed. What belongs to another host, to
 * another namespace of processes, or to a user whose processes cannot be seen, stays.
 */
public final class LeftBehind {

    private final Engine engine;
    private final OwnerCheck ownerCheck;
    private final TimeSource time;

    LeftBehind(Engine engine, OwnerCheck ownerCheck, TimeSource time) {
        this.engine = engine;
        this.ownerCheck = ownerCheck;
        this.time = time;
    }

    /** Removes what earlier runs left; if the engine fails meanwhile, the answer says so; nothing is thrown. */
    public static Removed removeFrom(DockerClient docker) {
        return new LeftBehind(new RealEngine(docker), OwnerCheck.ofThisJvm(), TimeSource.system()).remove();
    }

    Removed remove() {
        List<DockerObject> ours;
        try {
            ours = engine.labelled(RunLabels.RUN);
        } catch (RuntimeException e) {
            return Removed.failed("what earlier runs left could not be listed: " + e.getMessage());
        }
        Map<String, List<DockerObject>> runs = ours.stream().collect(Collectors.groupingBy(DockerObject::run));
        Removed all = Removed.NOTHING;
        for (Map.Entry<String, List<DockerObject>> run : runs.entrySet()) {
            if (isLeftBehind(run.getValue())) {
                all = all.and(new Removal(engine, time).of(run.getKey()));
            }
        }
        return all;
    }

    private boolean isLeftBehind(List<DockerObject> run) {
        boolean runs = run.stream().anyMatch(DockerObject::running);
        return run.stream()
                .allMatch(object -> RunLabels.ownerIn(object.labels())
                        .map(ownerCheck::of)
                        .map(state -> state == OwnerState.ENDED || (state == OwnerState.BEFORE_THIS_BOOT && !runs))
                        .orElse(false));
    }
}
