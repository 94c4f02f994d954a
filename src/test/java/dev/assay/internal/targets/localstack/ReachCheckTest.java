package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ReachCheckTest {

    @Test
    void whatListensIsReached() throws IOException {
        try (ServerSocket there = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + there.getLocalPort());
            assertThatNoException().isThrownBy(() -> ReachCheck.require(address));
        }
    }

    /** As in a JVM in a container with the engine's socket mounted, whose 127.0.0.1 is its own. */
    @Test
    void whatIsPublishedOnAnotherLoopbackIsNotAndTheRemedyIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI address = URI.create("http://127.0.0.1:" + port);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ReachCheck.require(address))
                .withMessageContaining(address + " must be reachable from this JVM")
                .withMessageContaining("--network host")
                .satisfies(error -> Assertions.assertThat(error.problem()).isEqualTo(Problem.LOCALSTACK_START));
    }
}
