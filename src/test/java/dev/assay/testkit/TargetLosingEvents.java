package dev.assay.testkit;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** The embedded target with a queue that accepts every third asynchronous call and forgets it. */
public final class TargetLosingEvents implements TargetProvider {

    /** What {@code assay.target} calls it. */
    public static final String NAME = "embedded-losing-events";

    private static final int ACCEPTED = 202;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Target open(TargetContext context) {
        Target sound = Targets.open("embedded", context.parameters()).target();
        return Replaced.in(Target.class, sound, "caller", arguments -> losing(sound.caller((Integer) arguments[0])));
    }

    private static LambdaAsyncClient losing(LambdaAsyncClient sound) {
        AtomicInteger events = new AtomicInteger();
        return Replaced.in(LambdaAsyncClient.class, sound, "invoke", arguments -> {
            InvokeRequest request = (InvokeRequest) arguments[0];
            boolean event = request.invocationType() == InvocationType.EVENT;
            return event && events.incrementAndGet() % 3 == 0
                    ? CompletableFuture.completedFuture(accepted())
                    : sound.invoke(request);
        });
    }

    private static InvokeResponse accepted() {
        AwsResponseMetadata metadata = DefaultAwsResponseMetadata.create(
                Map.of("AWS_REQUEST_ID", UUID.randomUUID().toString()));
        InvokeResponse.Builder response = InvokeResponse.builder().statusCode(ACCEPTED);
        response.responseMetadata(metadata);
        response.sdkHttpResponse(SdkHttpResponse.builder().statusCode(ACCEPTED).build());
        return response.build();
    }
}
