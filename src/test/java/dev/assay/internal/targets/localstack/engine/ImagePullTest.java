package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls by a scripted engine: no registry is asked. */
class ImagePullTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final NeededImage IMAGE =
            new NeededImage("127.0.0.1:9/localstack:4.14.0", "LocalStack's image", "assay.localstack.image");
    private static final String PULL = "/images/create";

    @TempDir
    Path root;

    private final List<String> lines = new ArrayList<>();
    private ScriptedEngine script;
    private DockerEngine engine;

    @BeforeEach
    void start() throws IOException {
        script = ScriptedEngine.onLoopback();
        engine = EngineSearch.of(
                        new EngineAddresses(Map.of("DOCKER_HOST", script.host())::get, root, root),
                        EnginePatience.toAnswer(LONG))
                .required();
    }

    @AfterEach
    void end() throws IOException {
        engine.close();
        script.close();
    }

    @Test
    void anImageThatIsThereIsNotPulled() {
        script.answers("/images/" + IMAGE.name() + "/json", 200, "{\"Id\":\"sha256:1\"}");

        engine.provide(IMAGE, LONG, lines::add);

        assertThat(lines).isEmpty();
        assertThat(script.asked()).noneMatch(path -> path.startsWith(PULL));
    }

    @Test
    void oneTagIsPulledAndTheUserIsTold() {
        script.answers(
                PULL,
                200,
                "{\"status\":\"Pulling from localstack\",\"id\":\"4.14.0\"}\n{\"status\":\"Status: Downloaded newer image for localstack\"}\n");

        engine.provide(IMAGE, LONG, lines::add);

        assertThat(script.asked()).anyMatch(path -> path.startsWith(PULL) && path.contains("tag=4.14.0"));
        assertThat(lines)
                .containsExactly("pulling 127.0.0.1:9/localstack:4.14.0 (LocalStack's image), once; for 120 s at most");
    }

    @Test
    void whatTheRegistrySaidIsInTheMessage() {
        script.answers(
                PULL, 200, "{\"errorDetail\":{\"message\":\"manifest unknown\"},\"error\":\"manifest unknown\"}\n");

        assertThatThrownBy(() -> engine.provide(IMAGE, LONG, lines::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "LocalStack's image (127.0.0.1:9/localstack:4.14.0) must be there or be pulled: manifest unknown. ")
                .hasMessageContaining("docker pull 127.0.0.1:9/localstack:4.14.0");
    }

    @Test
    void whatTheEngineSaidIsInTheMessage() {
        script.answers(
                PULL,
                500,
                "{\"message\":\"Get \\\"https://127.0.0.1:9/v2/\\\": dial tcp 127.0.0.1:9: connect: connection refused\"}");

        assertThatThrownBy(() -> engine.provide(IMAGE, LONG, lines::add))
                .hasMessageContaining(
                        "status 500, Get \"https://127.0.0.1:9/v2/\": dial tcp 127.0.0.1:9: connect: connection refused. ")
                .hasMessageContaining("docs/errors/image-pull.md");
    }

    @Test
    void aPullThatDoesNotEndIsGivenUp() {
        script.hangsAfter(PULL, "{\"status\":\"Pulling from localstack\",\"id\":\"4.14.0\"}\n");

        assertThatThrownBy(() -> engine.provide(IMAGE, Duration.ofMillis(50), lines::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be pulled within 0.05 s");
    }

    @Test
    void withNoTimeNothingIsPulled() {
        assertThatThrownBy(() -> engine.provide(IMAGE, Duration.ZERO, lines::add))
                .hasMessageContaining("must be there, as nothing is pulled");
        assertThat(script.asked()).noneMatch(path -> path.startsWith(PULL));
    }
}
