package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.assay.internal.errors.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartFailureTest {

    private static final String ENDPOINT = "7ed916d16a86e07c037bb60156382e7c9d193c05ec19065f5ad06ad974c4c2cb";
    private static final LocalStackImage IMAGE = LocalStackImage.named(LocalStackImage.DEFAULT, false);

    /** As Docker 20.10 words it when a container has the port, and when another program has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Status 500: {\"message\":\"driver failed programming external connectivity on endpoint eloquent_shannon ("
                        + ENDPOINT + "): Bind for 127.0.0.1:4566 failed: port is" + " already allocated\"}",
                "Status 500: {\"message\":\"driver failed programming external connectivity on endpoint eloquent_shannon ("
                        + ENDPOINT + "): Error starting userland proxy: listen"
                        + " tcp4 127.0.0.1:4566: bind: address already in use\"}"
            })
    void aPortThatIsTakenIsAboutThePort(String said) {
        Exception failure = new IllegalStateException("Container startup failed", new IllegalStateException(said));

        assertThat(StartFailure.of(IMAGE, 4566, failure, ""))
                .hasMessageStartingWith("assay.localstack.port (4566) must be free: status 500, driver failed")
                .hasMessageEndingWith("Leave it out to use any free port. See docs/errors/port.md")
                .hasCause(failure);
    }

    @Test
    void aLongReasonKeepsItsEnd() {
        Exception failure = new IllegalStateException("driver failed " + "x".repeat(9_000) + " address already in use");

        assertThat(StartFailure.of(IMAGE, 4566, failure, ""))
                .hasMessageContaining("address already in use. Leave it out")
                .extracting(Throwable::getMessage, as(STRING))
                .hasSizeLessThan(600);
    }

    @Test
    void whatItPrintedIsInTheMessage() {
        Exception failure = new IllegalStateException("Timed out waiting for log output");

        assertThat(StartFailure.of(IMAGE, 0, failure, "; the last it printed:\nLocalStack version: 4.14.0\nKilled\n"))
                .hasMessage(
                        "LocalStack (localstack/localstack:4.14.0) must start: Timed out waiting for log output; the last it printed:\n"
                                + "LocalStack version: 4.14.0\nKilled. See what it printed; 'docker events' tells more."
                                + " See docs/errors/localstack-start.md")
                .extracting("problem")
                .isEqualTo(Problem.LOCALSTACK_START);
    }

    @Test
    void aTokenThatIsNotAcceptedIsAboutTheAccount() {
        Exception failure = new IllegalStateException("Container exited with code 55");

        assertThat(StartFailure.of(IMAGE, 0, failure, "License activation failed!"))
                .hasMessageContaining("or give LOCALSTACK_AUTH_TOKEN a valid token")
                .extracting("problem")
                .isEqualTo(Problem.LOCALSTACK_TOKEN);
    }
}
