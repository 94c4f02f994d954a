package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;

/** What a target is made of, before it is known whether AWS lets it in. */
final class AwsParts {

    private final AwsSettings settings;
    private final Region region;
    private final Identity identity;
    private final RunOfTarget run;
    private final Spending spending;
    private final Consumer<String> progress;
    private final SeenOperations seen = new SeenOperations();
    private @Nullable AwsAccess aws;

    AwsParts(
            AwsSettings settings,
            Region region,
            Identity identity,
            RunOfTarget run,
            Spending spending,
            Consumer<String> progress) {
        this.settings = settings;
        this.region = region;
        this.identity = identity;
        this.run = run;
        this.spending = spending;
        this.progress = progress;
    }

    /** What sees each request: who owns what it changes, first of all. */
    List<ExecutionInterceptor> interceptors() {
        CodeBucket code = new CodeBucket(run, settings.bucket(), () -> access().objects());
        return List.of(
                // First, because what it refuses must not be thought to be under way.
                spending,
                new OwnedResources(run, this::makeLogGroup),
                seen,
                new TaggedRequests(
                        run,
                        settings.architecture(),
                        region,
                        code,
                        new BucketTags(
                                () -> access().objects(),
                                () -> new Ownership(access()),
                                settings.endpoint().isPresent()),
                        this::tagStream));
    }

    private void tagStream(String name) {
        if (settings.endpoint().isPresent() && access().inventories().of(ResourceKind.STREAM) instanceof Streams all) {
            all.tag(name, run.tags());
        }
    }

    private void makeLogGroup(String function) {
        String group = Logs.of(function);
        AwsAccess.unlessMissing(() -> {
            run.making(new Resource(ResourceKind.LOG_GROUP, group));
            try {
                access().logs().create(group, run.tags());
            } finally {
                run.made();
            }
        });
    }

    void use(AwsAccess access) {
        aws = access;
    }

    private AwsAccess access() {
        if (aws == null) {
            throw new IllegalStateException("the clients use interceptors that are not ready");
        }
        return aws;
    }

    AwsSettings settings() {
        return settings;
    }

    Region region() {
        return region;
    }

    Identity identity() {
        return identity;
    }

    RunOfTarget run() {
        return run;
    }

    Spending spending() {
        return spending;
    }

    SeenOperations seen() {
        return seen;
    }

    Consumer<String> progress() {
        return progress;
    }
}
