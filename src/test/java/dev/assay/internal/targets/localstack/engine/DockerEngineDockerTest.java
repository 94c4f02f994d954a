package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class DockerEngineDockerTest {

    /** RFC 6761: a name that no resolver knows. */
    private static final String NOWHERE = "registry.invalid/localstack:4.14.0";

    private static DockerEngine engine;

    @BeforeAll
    static void find() {
        engine = EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY).required();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void tellsWhatItIs() {
        assertThat(engine.description()).matches("Docker [0-9].*, API 1\\.[0-9]+.*");
    }

    @Test
    void limitsAreWhatTheEngineSays() {
        assertThat(engine.cannotLimitCpu().isEmpty()).isEqualTo(engine.info().getCpuCfsQuota());
        assertThat(engine.cannotLimitMemory().isEmpty()).isEqualTo(engine.info().getMemoryLimit());
    }

    @Test
    void anImageThatIsNowhereIsMissing() {
        assertThat(engine.has(NOWHERE)).isFalse();
    }

    @Test
    void anImageThatCannotBePulledSaysWhatToDo() {
        List<String> lines = new ArrayList<>();
        NeededImage image = new NeededImage(NOWHERE, "LocalStack's image", LocalStackImage.PROPERTY);

        assertThatThrownBy(() -> engine.provide(image, Duration.ofMinutes(2), lines::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("LocalStack's image (" + NOWHERE + ") must be there or be pulled: ")
                .hasMessageContaining("docker pull " + NOWHERE)
                .hasMessageContaining("docs/errors/image-pull.md");
        assertThat(lines).singleElement().asString().contains("pulling " + NOWHERE);
    }
}
