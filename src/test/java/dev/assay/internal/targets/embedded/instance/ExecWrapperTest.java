package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.functions.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function's {@code AWS_LAMBDA_EXEC_WRAPPER}. */
@Timeout(120)
class ExecWrapperTest {

    @ParameterizedTest
    @ValueSource(strings = {"/var/task/wrapper", "wrapper", "./wrapper"})
    void theWrapperExecutesTheRuntime(String place) throws IOException {
        try (RunningFleet fleet = new RunningFleet(FleetSettings.likeAws())) {
            FunctionRevision function = wrapped(fleet, place);
            wrapper(function.code(), "rwxr-xr-x", """
                    #!/bin/sh
                    export WRAPPED="by $0 with $(basename "$1")"
                    exec "$@"
                    """);

            InvocationEnd end = fleet.act(function, "environment", "");

            assertThat(RunningFleet.text(end)).containsPattern("\"WRAPPED\":\"by [^ ]*/wrapper with java\"");
        }
    }

    @Test
    void aWrapperThatIsMissingEndsTheCallWithTheReason() {
        try (RunningFleet fleet = new RunningFleet(FleetSettings.likeAws())) {
            InvocationEnd end = fleet.act(wrapped(fleet, "/opt/none"), "environment", "");

            assertThat(end.ending()).isEqualTo(Ending.INIT_ERROR);
            assertThat(RunningFleet.text(end)).contains("exit status 127");
            assertThat(RunningFleet.log(end)).contains("/opt/none: not found");
        }
    }

    @Test
    void aWrapperThatIsNotExecutableEndsTheCallWithTheReason() throws IOException {
        try (RunningFleet fleet = new RunningFleet(FleetSettings.likeAws())) {
            FunctionRevision function = wrapped(fleet, "/var/task/wrapper");
            wrapper(function.code(), "rw-r--r--", "#!/bin/sh");

            InvocationEnd end = fleet.act(function, "environment", "");

            assertThat(RunningFleet.text(end)).contains("exit status 126");
            assertThat(RunningFleet.log(end)).contains("ermission denied");
        }
    }

    private static void wrapper(Path code, String permissions, String text) throws IOException {
        Path file = Files.writeString(code.resolve("wrapper"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static FunctionRevision wrapped(RunningFleet fleet, String wrapper) {
        FunctionRevision plain = fleet.revision(Actor.class, 512);
        Map<String, String> environment = new HashMap<>(plain.environment());
        environment.put("AWS_LAMBDA_EXEC_WRAPPER", wrapper);
        return new FunctionRevision(
                plain.function(),
                plain.revision(),
                plain.code(),
                plain.handler(),
                plain.memoryMegabytes(),
                plain.timeout(),
                environment);
    }
}
