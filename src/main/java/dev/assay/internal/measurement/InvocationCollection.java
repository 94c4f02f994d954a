package dev.assay.internal.measurement;

import dev.assay.data.EventInvocation;
import dev.assay.internal.collect.CollectSettings;
import dev.assay.internal.collect.Collector;
import dev.assay.internal.collect.RecordPlace;
import dev.assay.internal.collect.RunBucket;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.profiler.InvocationPush;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way of the records that functions leave of their invocations: through a bucket of the run into the experiment's folder. */
final class InvocationCollection implements AutoCloseable {

    private static final int LONGEST_BUCKET = 63;
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final RunBucket bucket;
    private final Collector collector;
    private final Consumer<String> warnings;

    private InvocationCollection(RunBucket bucket, Collector collector, Consumer<String> warnings) {
        this.bucket = bucket;
        this.collector = collector;
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
        Collector collector = Collector.open(
                target.objects(),
                place,
                folder.invocationFile(),
                CollectSettings.usual(),
                record -> EventInvocation.of(record).processedIds());
        return new InvocationCollection(bucket, collector, warnings);
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
