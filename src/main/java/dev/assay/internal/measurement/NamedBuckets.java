package dev.assay.internal.measurement;

import dev.assay.internal.collect.CollectSettings;
import dev.assay.internal.collect.Collector;
import dev.assay.internal.collect.RecordPlace;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Buckets that a function names in its code: made before it, and removed with all that is in them. Profiles at the top of a bucket, where
 * functions of SAAF put them, are in the experiment's folder first: {@code bucket-<name>.jsonl}.
 */
final class NamedBuckets implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Target target;
    private final ExperimentFolder folder;
    private final Consumer<String> warnings;
    private final List<String> made = new ArrayList<>();

    /** @param warnings takes a sentence for each bucket that could not be removed */
    NamedBuckets(Target target, ExperimentFolder folder, Consumer<String> warnings) {
        this.target = target;
        this.folder = folder;
        this.warnings = warnings;
    }

    /** Makes them. One that is there already holds what is not this run's to remove. */
    void create(List<String> names) {
        names.forEach(this::make);
    }

    private void make(String name) {
        try {
            if (isThere(name)) {
                throw new MeasurementFailedException(
                        Problem.DEPLOYMENT,
                        "bucket (" + name + ") must not exist on target " + target.name()
                                + ": it is made for the run and removed with all that is in it",
                        "Remove it, or use another target");
            }
            target.objects().createBucket(request -> request.bucket(name));
            made.add(name);
        } catch (SdkException e) {
            throw new MeasurementFailedException(
                    Problem.DEPLOYMENT,
                    "Target " + target.name() + " refused to create bucket " + name + ": " + e.getMessage(),
                    "Correct what it names and run again",
                    e);
        }
    }

    private boolean isThere(String name) {
        try {
            target.objects().headBucket(request -> request.bucket(name));
            return true;
        } catch (NoSuchBucketException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        for (String name : made) {
            try {
                keepProfiles(name);
                remove(name);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stays(name, "the run was interrupted");
            } catch (RuntimeException e) {
                stays(name, String.valueOf(e.getMessage()));
            }
        }
        made.clear();
    }

    private void keepProfiles(String name) throws InterruptedException {
        CollectSettings settings = CollectSettings.usual().withSettle(Duration.ZERO);
        try (Collector collector = Collector.open(
                target.objects(),
                RecordPlace.ofSaaf(name),
                folder.path().resolve("bucket-" + name + ".jsonl"),
                settings)) {
            collector.collect(PATIENCE);
        }
    }

    private void remove(String name) {
        S3Client objects = target.objects();
        for (S3Object object :
                objects.listObjectsV2Paginator(request -> request.bucket(name)).contents()) {
            objects.deleteObject(request -> request.bucket(name).key(object.key()));
        }
        objects.deleteBucket(request -> request.bucket(name));
    }

    private void stays(String name, String why) {
        warnings.accept(
                "Bucket " + name + " was not removed from target " + target.name() + ": " + why + ". Remove it there");
    }
}
