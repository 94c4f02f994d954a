package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class TakenPortDockerTest {

    @Test
    void aPortThatAnotherProgramHasIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            LocalStackSettings settings = LocalStackSettings.from(
                    name -> name.equals(LocalStackSettings.PORT) ? Optional.of(port) : Optional.empty(),
                    System::getenv);
            EngineSearch search = EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY);

            assertThatThrownBy(() -> LocalStackTarget.start(settings, search, line -> {}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("assay.localstack.port (" + port + ") must be free: ")
                    .hasMessageContaining("docs/errors/port.md");
        }
    }
}
