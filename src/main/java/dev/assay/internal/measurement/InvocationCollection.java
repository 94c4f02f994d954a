package dev.assay.internal.measurement;

import dev.assay.internal.collect.CollectSettings;
import dev.assay.internal.collect.Collector;
import dev.assay.internal.collect.RecordPlace;
import dev.assay.internal.collect.RunBucket;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.profiler.InvocationPush;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way of the records that functions leave of their invocations: through a bucket of the run into the experiment's folder. */
final class InvocationCollection implements AutoCloseable {

    private static final int LONGEST_BUCKET = 63;
    private static final Duration SETTLE = Duration.ofSeconds(1);

    /** No record stands for it. */
    private static final Set<String> NEVER = Set.of("never");

    private final RunBucket bucket;
    private final Collector collector;
    private final InvocationIds ids;
    private final ExperimentFolder folder;
    private final Consumer<String> warnings;

    private InvocationCollection(
            RunBucket bucket,
            Collector collector,
            InvocationIds ids,
            ExperimentFolder folder,
            Consumer<String> warnings) {
        this.bucket = bucket;
        this.collector = collector;
        this.ids = ids;
        this.folder = folder;
        this.warnings = warnings;
    }

    /** Makes a bucket for the records of a run. */
    static InvocationCollection open(
            MeasurementPlan plan, String runId, Target target, ExperimentFolder folder, Consumer<String> warnings)
            throws InterruptedException {
        String name = plan.experiment().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String whole = "assay-" + runId.toLowerCase(Locale.ROOT) + "-calls-" + name;
        RecordPlace place = new RecordPlace(
                whole.substring(0, Math.min(whole.length(), LONGEST_BUCKET)).replaceAll("-+$", ""), "assay", runId);
        RunBucket bucket = RunBucket.claim(target.objects(), place, true);
        InvocationIds ids = new InvocationIds();
        Collector collector =
                Collector.open(target.objects(), place, folder.invocationFile(), CollectSettings.usual(), ids);
        return new InvocationCollection(bucket, collector, ids, folder, warnings);
    }

    /** What tells functions to push. */
    Map<String, String> environment() {
        RecordPlace place = bucket.place();
        return Map.of(InvocationPush.BUCKET, place.bucket(), InvocationPush.PREFIX, place.functionPrefix());
    }

    /** Collects until these events are processed or settled, or until the deadline. */
    void await(Set<String> ids, Supplier<Set<String>> settled, Duration deadline) throws InterruptedException {
        collector.await(ids, settled, deadline);
    }

    /**
     * Collects the records of all calls, and of the calls that traced functions made, until nothing more arrives for a while, or until
     * the deadline. It must be called while the functions are there.
     */
    void awaitTraced(TracePlan plan) throws InterruptedException {
        long end = System.nanoTime() + plan.deadline().toNanos();
        Set<String> wanted = new HashSet<>();
        folder.forEachObservation(one -> {
            if (plan.tracing().leavesRecord(one)) {
                wanted.add(String.valueOf(one.requestId()));
            }
        });
        long seen = -1;
        while (seen != collector.seen() && System.nanoTime() < end) {
            seen = collector.seen();
            do {
                collector.await(wanted, Set::of, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                wanted.addAll(ids.takeInvoked());
            } while (!wanted.isEmpty() && System.nanoTime() < end);
            collector.await(new HashSet<>(NEVER), Set::of, plan.settle());
            wanted.addAll(ids.takeInvoked());
        }
    }

    /** Collects what came late, and gives the bucket back. */
    @Override
    public void close() {
        try (collector) {
            collector.collect(SETTLE);
            collector.deleteStored();
            if (!bucket.release()) {
                stays("records were left in it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            stays(String.valueOf(e.getMessage()));
        }
    }

    private void stays(String why) {
        warnings.accept("Bucket " + bucket.place().bucket() + " was not removed: " + why + ". Remove it there");
    }
}
