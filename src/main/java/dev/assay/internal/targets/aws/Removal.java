package dev.assay.internal.targets.aws;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Removes what a run made, in the order of its kinds; a failure does not keep the others. */
final class Removal {

    private static final int CONFLICT = 409;

    private final AwsAccess aws;
    private final Ownership ownership;

    Removal(AwsAccess aws) {
        this.aws = aws;
        this.ownership = new Ownership(aws);
    }

    /**
     * Removes what has the run's tag.
     *
     * @param removed takes each resource that is certainly gone
     * @return a sentence for each that stays
     */
    List<String> remove(String run, Collection<Resource> resources, Consumer<Resource> removed) {
        List<String> stay = new ArrayList<>();
        resources.stream().sorted(Comparator.comparing(Resource::kind)).forEach(resource -> {
            try {
                if (isOf(run, resource)) {
                    remove(resource);
                }
                removed.accept(resource);
            } catch (SdkException | ServiceRefusal | UncheckedIOException e) {
                stay.add("The " + resource + " was not removed: " + e.getMessage());
            }
        });
        return stay;
    }

    /** Whether it exists and is the run's. An object has no tags here: the run put it below a prefix that has its name. */
    private boolean isOf(String run, Resource resource) {
        Optional<Map<String, String>> tags = ownership.tags(resource);
        return resource.kind() == ResourceKind.OBJECT
                ? resource.name().contains("/assay-" + run + "/")
                : tags.isPresent() && run.equals(tags.get().get(RunTags.RUN));
    }

    private void remove(Resource resource) {
        switch (resource.kind()) {
            case FUNCTION -> function(resource.name());
            case LOG_GROUP -> aws.logs().delete(resource.name());
            case BUCKET -> bucket(resource.name());
            case ROLE -> aws.iam().deleteRole(resource.name());
            case OBJECT -> object(resource.name());
            case NAT_GATEWAY, ADDRESS, STREAM, MAPPING, REST_API, RULE, TOPIC, QUEUE, TABLE, NETWORK ->
                aws.inventories().of(resource.kind()).remove(resource.name());
        }
    }

    private void function(String name) {
        try {
            aws.functions().deleteFunction(request -> request.functionName(name));
        } catch (ResourceNotFoundException gone) {
            // What this is for.
        }
    }

    private void object(String name) {
        int slash = name.indexOf('/');
        aws.objects()
                .deleteObject(
                        request -> request.bucket(name.substring(0, slash)).key(name.substring(slash + 1)));
    }

    private void bucket(String name) {
        try {
            aws.objects()
                    .listObjectsV2Paginator(request -> request.bucket(name))
                    .contents()
                    .forEach(object -> aws.objects()
                            .deleteObject(request -> request.bucket(name).key(object.key())));
            deleteBucket(name);
        } catch (NoSuchBucketException gone) {
            // What this is for.
        }
    }

    /** A bucket with versions is not empty after its objects were deleted. */
    private void deleteBucket(String name) {
        try {
            aws.objects().deleteBucket(request -> request.bucket(name));
        } catch (S3Exception e) {
            if (e.statusCode() != CONFLICT) {
                throw e;
            }
            aws.objects()
                    .listObjectVersionsPaginator(request -> request.bucket(name))
                    .forEach(page -> {
                        page.versions().forEach(one -> version(name, one.key(), one.versionId()));
                        page.deleteMarkers().forEach(one -> version(name, one.key(), one.versionId()));
                    });
            aws.objects().deleteBucket(request -> request.bucket(name));
        }
    }

    private void version(String bucket, String key, String version) {
        aws.objects().deleteObject(request -> request.bucket(bucket).key(key).versionId(version));
    }
}
