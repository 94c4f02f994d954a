package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.localstack.engine.LocalStackImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever starts LocalStack by compose.yaml gets what the target starts, and no door that the target leaves shut. */
class ComposeFileTest {

    private static final Path FOLDER = Path.of("localstack");

    private List<String> lines;

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(FOLDER.resolve("compose.yaml")).stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .toList();
    }

    @Test
    void itIsPublishedOnThisMachineAlone() {
        assertThat(entries("ports")).containsExactly("\"127.0.0.1:4566:4566\"");
        assertThat(lines).noneMatch(line -> line.contains("network_mode") || line.contains("privileged"));
    }

    @Test
    void itsImageIsThatOfTheTargetUnlessTheSameVariableNamesAnother() {
        assertThat(value("image")).isEqualTo("${ASSAY_LOCALSTACK_IMAGE:-" + LocalStackImage.DEFAULT + "}");
    }

    @Test
    void itsSettingsAreThoseOfTheTarget() throws IOException {
        assertThat(entries("env_file")).containsExactly("settings.env");
        assertThat(resource("settings.env")).isEqualTo(Files.readString(FOLDER.resolve("settings.env")));
        assertThat(lines)
                .noneMatch(
                        line -> ServerFiles.settings().keySet().stream().anyMatch(name -> line.contains(name + ":")));
    }

    @Test
    void itsHookIsThatOfTheTarget() throws IOException {
        int end = LocalStackServer.HOOK.lastIndexOf('/');
        String folder = LocalStackServer.HOOK.substring(0, end);
        String hook = LocalStackServer.HOOK.substring(end + 1);

        assertThat(entries("volumes")).contains("\"./init/start.d:" + folder + ":ro\"");
        assertThat(ServerFiles.limitHook())
                .isEqualTo(Files.readString(FOLDER.resolve("init/start.d").resolve(hook)));
        try (Stream<Path> files = Files.list(FOLDER.resolve("init/start.d"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("__")))
                    .as("the target copies this one alone")
                    .containsExactly(hook);
        }
    }

    @Test
    void noSecretStandsInIt() {
        assertThat(value("LOCALSTACK_AUTH_TOKEN")).isEmpty();
    }

    private String resource(String name) throws IOException {
        try (InputStream in = ServerFiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What stands behind a key that is there once. */
    private String value(String key) {
        List<String> found = lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(key + ":"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).substring(key.length() + 1).strip();
    }

    /** The entries of a list, as they are written. */
    private List<String> entries(String key) {
        assertThat(value(key)).isEmpty();
        return lines.stream()
                .dropWhile(line -> !line.strip().equals(key + ":"))
                .skip(1)
                .map(String::strip)
                .takeWhile(line -> line.startsWith("- "))
                .map(line -> line.substring("- ".length()))
                .toList();
    }
}
