package dev.assay.testkit;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/** The embedded target, which ends by itself when it is called the third time. */
public final class TargetThatEnds implements TargetProvider {

    /** What {@code assay.target} calls it. */
    public static final String NAME = "embedded-that-ends";

    private static final int LAST_CALL = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It goes to whoever called.
    public Target open(TargetContext context) {
        Target sound = Targets.open("embedded", context.parameters()).target();
        AtomicInteger calls = new AtomicInteger();
        Target counted = Replaced.in(Target.class, sound, "caller", arguments -> {
            LambdaAsyncClient client = sound.caller((Integer) arguments[0]);
            return Replaced.in(LambdaAsyncClient.class, client, "invoke", request -> {
                if (calls.incrementAndGet() == LAST_CALL) {
                    sound.close();
                }
                return client.invoke((software.amazon.awssdk.services.lambda.model.InvokeRequest) request[0]);
            });
        });
        return Replaced.in(
                Target.class,
                counted,
                "ended",
                arguments -> calls.get() < LAST_CALL ? Optional.empty() : Optional.of("its server was switched off"));
    }
}
