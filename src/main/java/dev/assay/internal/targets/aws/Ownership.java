package dev.assay.internal.targets.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** Reads the tags of resources: what is removed, and what is not anybody's of Assay, is decided by these alone. */
final class Ownership {

    private static final int NOT_FOUND = 404;

    private final AwsAccess aws;

    Ownership(AwsAccess aws) {
        this.aws = aws;
    }

    /** The tags of a resource, none for an object; empty if it does not exist. */
    Optional<Map<String, String>> tags(Resource resource) {
        return switch (resource.kind()) {
            case FUNCTION -> function(resource.name());
            case LOG_GROUP -> whereThere(() -> aws.logs().tags(resource.name()));
            case BUCKET -> bucket(resource.name());
            case ROLE -> whereThere(() -> aws.iam().tags(resource.name()));
            case OBJECT -> Optional.of(Map.of());
            case NAT_GATEWAY, ADDRESS, STREAM, MAPPING, REST_API, RULE, TOPIC, QUEUE, TABLE, NETWORK ->
                aws.inventories().of(resource.kind()).tags(resource.name());
        };
    }

    private Optional<Map<String, String>> function(String name) {
        try {
            return Optional.of(aws.functions()
                    .getFunction(request -> request.functionName(name))
                    .tags());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<Map<String, String>> bucket(String name) {
        try {
            return Optional.of(aws.objects().getBucketTagging(request -> request.bucket(name)).tagSet().stream()
                    .collect(Collectors.toMap(Tag::key, Tag::value, (one, other) -> one, HashMap::new)));
        } catch (NoSuchBucketException e) {
            return Optional.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return "NoSuchTagSet".equals(e.awsErrorDetails().errorCode())
                        ? Optional.of(Map.of())
                        : Optional.empty();
            }
            throw e;
        }
    }

    private interface Question {

        Optional<Map<String, String>> ask();
    }

    private static Optional<Map<String, String>> whereThere(Question question) {
        try {
            return question.ask();
        } catch (ServiceRefusal e) {
            if (e.serviceMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
