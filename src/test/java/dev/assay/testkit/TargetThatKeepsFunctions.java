package dev.assay.testkit;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The embedded target with a control plane that refuses to delete functions. */
public final class TargetThatKeepsFunctions implements TargetProvider {

    /** What {@code assay.target} calls it. */
    public static final String NAME = "embedded-that-keeps-functions";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Target open(TargetContext context) {
        Target sound = Targets.open("embedded", context.parameters()).target();
        LambdaClient control = Replaced.in(LambdaClient.class, sound.control(), "deleteFunction", arguments -> {
            throw SdkClientException.create("the control plane is down");
        });
        return Replaced.in(Target.class, sound, "control", arguments -> control);
    }
}
