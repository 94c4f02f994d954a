package dev.assay.conformance;

import dev.assay.target.Target;
import dev.assay.target.localstack.LocalStackSettings;
import dev.assay.target.localstack.LocalStackTarget;
import dev.assay.target.localstack.engine.EngineSearch;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class LocalStackInvocationDockerTest extends InvocationContract {

    @Override
    Target open() {
        return LocalStackTarget.start(
                LocalStackSettings.from(name -> Optional.empty(), System::getenv),
                EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY),
                line -> {});
    }
}
