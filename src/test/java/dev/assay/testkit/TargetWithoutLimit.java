package dev.assay.testkit;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;

/** The embedded target with a router that takes reservations and ignores them. */
public final class TargetWithoutLimit implements TargetProvider {

    /** What {@code assay.target} calls it. */
    public static final String NAME = "embedded-without-limit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Target open(TargetContext context) {
        Target sound = Targets.open("embedded", context.parameters()).target();
        LambdaClient control = Replaced.in(
                LambdaClient.class,
                sound.control(),
                "putFunctionConcurrency",
                arguments -> PutFunctionConcurrencyResponse.builder().build());
        return Replaced.in(Target.class, sound, "control", arguments -> control);
    }
}
