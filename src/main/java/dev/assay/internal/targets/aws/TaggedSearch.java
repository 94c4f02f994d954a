package dev.assay.internal.targets.aws;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.s3.model.Bucket;

/** Looks through a region for what has a run's tag. Assay's names begin alike, so that nothing else needs to be looked at. */
final class TaggedSearch {

    private static final String NAME = Inventories.NAME;

    /** What a server says that stands in for a part of AWS. */
    private static final Set<Integer> NOT_THERE = Set.of(404, 501);

    private final AwsAccess aws;
    private final Ownership ownership;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<String> unseen = new ArrayList<>();

    TaggedSearch(AwsAccess aws) {
        this.aws = aws;
        this.ownership = new Ownership(aws);
    }

    /**
     * What has the tag of one run.
     *
     * @param resources all of it
     * @param ends what their tags say of the end of their lives
     */
    record Found(List<Resource> resources, List<Instant> ends) {

        Optional<Instant> expires() {
            return ends.stream().max(Instant::compareTo);
        }
    }

    /** By the run's id. */
    Map<String, Found> find() {
        found.clear();
        aws.functions().listFunctionsPaginator().functions().stream()
                .map(FunctionConfiguration::functionName)
                .filter(name -> name.startsWith(NAME))
                .forEach(name -> look(new Resource(ResourceKind.FUNCTION, name)));
        AwsAccess.unlessMissing(() -> aws.logs()
                .groups(Logs.of(NAME))
                .keySet()
                .forEach(name -> look(new Resource(ResourceKind.LOG_GROUP, name))));
        aws.objects().listBuckets().buckets().stream()
                .map(Bucket::name)
                .filter(name -> name.startsWith(NAME))
                .forEach(name -> look(new Resource(ResourceKind.BUCKET, name)));
        AwsAccess.unlessMissing(() -> aws.iam().roles().forEach(name -> look(new Resource(ResourceKind.ROLE, name))));
        ResourceKind.INVENTORIED.forEach(this::look);
        return found;
    }

    /** A sentence for each kind that could not be looked for. */
    List<String> unseen() {
        return unseen;
    }

    private void look(ResourceKind kind) {
        try {
            aws.inventories().of(kind).names().forEach(name -> look(new Resource(kind, name)));
        } catch (ServiceRefusal e) {
            if (e.serviceMissing()) {
                return;
            }
            unseen.add("No " + kind.word() + " was looked for: " + e.getMessage());
        } catch (AwsServiceException e) {
            if (!NOT_THERE.contains(e.statusCode())) {
                unseen.add("No " + kind.word() + " was looked for: " + e.getMessage());
            }
        }
    }

    private void look(Resource resource) {
        Map<String, String> tags = ownership.tags(resource).orElse(Map.of());
        String run = tags.get(RunTags.RUN);
        if (run == null) {
            return;
        }
        Found of = found.computeIfAbsent(run, absent -> new Found(new ArrayList<>(), new ArrayList<>()));
        of.resources().add(resource);
        try {
            of.ends().add(Instant.parse(tags.getOrDefault(RunTags.EXPIRES, "")));
        } catch (DateTimeParseException unknown) {
            // Of the target endpoint: it has no end.
        }
    }
}
