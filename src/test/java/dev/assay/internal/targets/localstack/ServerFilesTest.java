package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The target runs LocalStack with the files that those use who start it themselves. */
class ServerFilesTest {

    private static final Path FOLDER = Path.of("localstack");

    @Test
    void theSettingsAreThoseOfTheFolder() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("settings.env")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();

        assertThat(ServerFiles.settings().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()))
                .containsExactlyElementsOf(lines)
                .anyMatch(line -> line.startsWith("SERVICES=lambda,s3"));
    }

    @Test
    void theHookIsThatOfTheFolder() throws IOException {
        assertThat(ServerFiles.limitHook())
                .isEqualTo(Files.readString(FOLDER.resolve("init/start.d/limit_instances.py")));
    }
}
