package dev.assay.conformance;

import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import dev.assay.targets.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedLanguagesTest extends LanguageContracts {

    private EmbeddedTarget target;

    @BeforeAll
    void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @Override
    Target target() {
        return target;
    }
}
