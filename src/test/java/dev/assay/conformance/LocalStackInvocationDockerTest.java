package dev.assay.conformance;

import dev.assay.target.Target;
import dev.assay.target.localstack.LocalStackStart;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class LocalStackInvocationDockerTest extends InvocationContract {

    @Override
    Target open() {
        String mapping = System.getenv("ASSAY_LOCALSTACK_RUNTIME_IMAGES");
        return LocalStackStart.start(System.getenv("ASSAY_LOCALSTACK_IMAGE"), Map.of("java21", "x"), mapping, true);
    }
}
