package dev.assay.internal.targets.aws;

import dev.assay.data.InstructionSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/** Adds to what is made: the run's tags, the architecture, the region of a bucket; and a large zip goes by way of a bucket. */
final class TaggedRequests implements ExecutionInterceptor {

    private static final Region NO_CONSTRAINT = Region.US_EAST_1;

    private final RunOfTarget run;
    private final InstructionSet architecture;
    private final Region region;
    private final CodeBucket code;
    private final BucketTags buckets;
    private final Consumer<String> streams;

    /** @param streams takes the name of each stream that was made */
    TaggedRequests(
            RunOfTarget run,
            InstructionSet architecture,
            Region region,
            CodeBucket code,
            BucketTags buckets,
            Consumer<String> streams) {
        this.run = run;
        this.architecture = architecture;
        this.region = region;
        this.code = code;
        this.buckets = buckets;
        this.streams = streams;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (context.request() instanceof CreateFunctionRequest function) {
            return function(function);
        }
        if (context.request() instanceof CreateBucketRequest bucket) {
            return bucket(bucket);
        }
        return SourceResources.made(context.request()).isPresent()
                ? SourceTags.on(context.request(), run.tags())
                : context.request();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof CreateBucketRequest made) {
            buckets.confirm(made.bucket(), run.tags());
        } else if (EventRequests.operation(context.request()).equals("createstream")) {
            streams.accept(EventRequests.text(context.request(), "StreamName"));
        }
    }

    private CreateFunctionRequest function(CreateFunctionRequest asked) {
        CreateFunctionRequest.Builder made = asked.toBuilder()
                .tags(run.tags().with(Optional.ofNullable(asked.tags()).orElse(Map.of())));
        if (!asked.hasArchitectures()) {
            made.architecturesWithStrings(architecture.label());
        }
        SdkBytes zip = asked.code() == null ? null : asked.code().zipFile();
        if (zip != null && CodeBucket.isTooLarge(zip)) {
            made.code(FunctionCode.builder()
                    .applyMutation(place -> code.put(zip, place))
                    .build());
        }
        return made.build();
    }

    private CreateBucketRequest bucket(CreateBucketRequest asked) {
        CreateBucketConfiguration.Builder configuration = asked.createBucketConfiguration() == null
                ? CreateBucketConfiguration.builder()
                : asked.createBucketConfiguration().toBuilder();
        if (!region.equals(NO_CONSTRAINT)) {
            configuration.locationConstraint(region.id());
        }
        configuration.tags(BucketTags.of(run.tags()));
        return asked.toBuilder()
                .createBucketConfiguration(configuration.build())
                .build();
    }
}
