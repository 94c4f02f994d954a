package dev.assay.testkit;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import dev.assay.targets.TargetProvider;
import java.util.Optional;
import java.util.function.Function;
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
    public Target open(Function<String, Optional<String>> parameter) {
        Target sound = Targets.open("embedded", parameter).target();
        LambdaClient control = Replaced.in(
                LambdaClient.class,
                sound.control(),
                "putFunctionConcurrency",
                arguments -> PutFunctionConcurrencyResponse.builder().build());
        return Replaced.in(Target.class, sound, "control", arguments -> control);
    }
}
