package dev.assay.internal.measurement;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.RecordAccount;
import dev.assay.internal.collect.CollectSettings;
import dev.assay.internal.collect.Collector;
import dev.assay.internal.collect.RecordPlace;
import dev.assay.internal.collect.RunBucket;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The way of an experiment's profiles: functions push them into the run's place of a bucket, and from there they come
 * into the experiment's folder.
 */
final class ProfileCollection implements AutoCloseable {

    /** After a measurement that broke off: what is there is brought home, nothing is waited for. */
    private static final Duration NO_WAIT = Duration.ofSeconds(1);

    private final CollectionPlan plan;
    private final ExperimentFolder folder;
    private final S3Client store;
    private final RunBucket bucket;
    private final Consumer<String> warnings;
    private boolean collected;

    private ProfileCollection(
            CollectionPlan plan, ExperimentFolder folder, S3Client store, RunBucket bucket, Consumer<String> warnings) {
        this.plan = plan;
        this.folder = folder;
        this.store = store;
        this.bucket = bucket;
        this.warnings = warnings;
    }

    /**
     * Takes the run's place in the bucket.
     *
     * @throws dev.assay.internal.errors.InvalidInputException if the bucket cannot be used
     */
    static ProfileCollection open(
            CollectionPlan plan,
            String experiment,
            String runId,
            Target target,
            ExperimentFolder folder,
            Consumer<String> warnings)
            throws InterruptedException {
        S3Client store = target.objects();
        RecordPlace place = plan.place(experiment, runId);
        return new ProfileCollection(plan, folder, store, RunBucket.claim(store, place, plan.makesBucket()), warnings);
    }

    /** What tells functions to push. */
    Map<String, String> environment() {
        RecordPlace place = bucket.place();
        return Map.of("ASSAY_PROFILE_BUCKET", place.bucket(), "ASSAY_PROFILE_PREFIX", place.functionPrefix());
    }

    /** Waits for the record of every call that succeeded or was accepted; stores, accounts, and deletes what is stored. */
    RecordAccount collect() throws InterruptedException {
        return collect(plan.deadline());
    }

    private RecordAccount collect(Duration deadline) throws InterruptedException {
        collected = true;
        CollectSettings settings = CollectSettings.usual().withSettle(plan.settle());
        try (Collector collector = Collector.open(store, bucket.place(), folder.recordFile(), settings)) {
            folder.forEachObservation(observation -> expect(collector, observation));
            RecordAccount account = collector.collect(deadline);
            folder.write(account);
            if (!plan.keep()) {
                collector.deleteStored();
            }
            return account;
        }
    }

    private static void expect(Collector collector, Observation observation) {
        boolean leavesRecord = observation.outcome() == Outcome.SUCCESS || observation.outcome() == Outcome.ACCEPTED;
        if (leavesRecord && observation.requestId() != null) {
            collector.expect(observation.requestId());
        }
    }

    private void release() throws InterruptedException {
        if (plan.keep() && plan.makesBucket()) {
            return;
        }
        try {
            bucket.release();
        } catch (RuntimeException e) {
            warnings.accept("Bucket " + bucket.place().bucket() + " was not given back: " + e.getMessage()
                    + ". Remove what is in it there");
        }
    }

    /** Gives the place back; a bucket that was made for the run goes unless something is left in it. */
    @Override
    public void close() {
        try {
            if (!collected) {
                collect(NO_WAIT);
            }
            release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
