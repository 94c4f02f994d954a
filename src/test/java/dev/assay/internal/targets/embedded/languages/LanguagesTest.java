package dev.assay.internal.targets.embedded.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a machine made of a few scripts, which answer as interpreters do. */
@DisabledOnOs(OS.WINDOWS)
class LanguagesTest {

    @TempDir
    Path machine;

    private Path bin;
    private Path home;

    @BeforeEach
    void makeMachine() throws IOException {
        bin = Files.createDirectory(machine.resolve("bin"));
        home = Files.createDirectory(machine.resolve("home"));
    }

    private Languages languages(int runningJava) {
        Map<String, String> environment = Map.of("PATH", bin.toString());
        return new Languages(new Programs(environment::get, home), new Jdk(Path.of("/running"), runningJava, "build"));
    }

    private static Path script(Path file, String first, String second) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho " + first + "\necho " + second + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void thePythonOnThePathStandsForTheFamily() throws IOException {
        script(bin.resolve("python3"), "3.12", "/real/python3.12");

        assertThat(languages(17).usual("python")).contains("python3.12");
        assertThat(languages(17).missing("python")).isEmpty();
        assertThat(languages(17).missing("python3.12")).isEmpty();
    }

    @Test
    void anSdkThatIsMissingIsToldWithTheRemedy() throws IOException {
        script(bin.resolve("python3"), "3.12", "/bin/false");
        script(bin.resolve("node"), "v22.1.0", "/real/node");

        assertThat(languages(17).sdkMissing("python").orElseThrow())
                .contains("false has no boto3", "requirements.txt", "-m pip install boto3", "localstack");
        assertThat(languages(17).sdkMissing("nodejs").orElseThrow()).contains("package.json");
        assertThat(languages(17).sdkMissing("provided")).isEmpty();
        script(bin.resolve("python3"), "3.12", "/bin/true");
        assertThat(languages(17).sdkMissing("python3.12")).isEmpty();
    }

    @Test
    void aVersionThatIsMissingIsRefusedWithTheRemedy() throws IOException {
        script(bin.resolve("python3"), "3.12", "/real/python3.12");

        assertThat(languages(17).missing("python3.13").orElseThrow())
                .contains("no Python 3.13", "\"python\" for the one that is here", "-Dassay.target=localstack");
        assertThat(languages(17).missing("nodejs22.x").orElseThrow()).contains("no Node 22", "localstack");
        assertThat(languages(17).missing("nodejs").orElseThrow()).contains("no Node 20, 22, 24 or 26");
    }

    @Test
    void aVersionThatAVersionSwitcherKeepsIsFound() throws IOException {
        script(bin.resolve("python3"), "3.12", "/real/python3.12");
        script(home.resolve(".pyenv/versions/3.13.0/bin/python3"), "3.13", "/real/python3.13");
        script(home.resolve(".nvm/versions/node/v22.1.0/bin/node"), "22", "/real/node22");

        assertThat(languages(17).missing("python3.13")).isEmpty();
        assertThat(languages(17).usual("nodejs")).contains("nodejs22.x");
    }

    @Test
    void aPythonThatLambdaDoesNotHaveStandsForNothing() throws IOException {
        script(bin.resolve("python3"), "3.7", "/real/python3.7");

        assertThat(languages(17).usual("python")).isEmpty();
        assertThat(languages(17).missing("python").orElseThrow()).contains("no Python of 3.9 or later");
    }

    @Test
    void aProgramThatFailsIsNone() throws IOException {
        Path broken = script(bin.resolve("node"), "22", "/real/node");
        Files.writeString(broken, "#!/bin/sh\nexit 1\n");

        assertThat(languages(17).usual("nodejs")).isEmpty();
    }

    @Test
    void theRunningJavaStandsForTheNewestRuntimeThatIsNotNewer() {
        assertThat(languages(17).usual("java")).contains("java17");
        assertThat(languages(24).usual("java")).contains("java21");
        assertThat(languages(30).usual("java")).contains("java25");
    }

    @Test
    void theRunningJavaRunsItsOwnRuntimeEvenIfAnotherIsNearer() throws IOException {
        jdk("temurin-21", "21.0.2");

        assertThat(languages(24).jdk("java21").feature()).isEqualTo(24);
        assertThat(languages(17).jdk("java17").feature()).isEqualTo(17);
    }

    @Test
    void aNewerRuntimeRunsOnTheOldestJdkThatIsNewEnough() throws IOException {
        jdk("temurin-25", "25.0.1");
        jdk("temurin-22", "22.0.1");

        assertThat(languages(17).jdk("java21").home().getFileName()).hasToString("temurin-22");
        assertThat(languages(17).jdk("java11").feature()).isEqualTo(17);
        assertThat(languages(17).missing("java99").orElseThrow()).contains("no JDK 99 or later");
        assertThatIllegalArgumentException().isThrownBy(() -> languages(17).jdk("java99"));
    }

    private void jdk(String name, String version) throws IOException {
        Path jdk = home.resolve(".jdks").resolve(name);
        script(jdk.resolve("bin/java"), "a", "b");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nIMPLEMENTOR=\"Acme\"\n");
    }

    @Test
    void otherLanguagesAreNamedInTheRefusal() {
        assertThat(languages(17).missing("ruby3.3").orElseThrow()).contains("Java, Python, Node, or as executables");
        assertThat(languages(17).missing("provided.al2")).isEmpty();
        assertThat(languages(17).usual("ruby")).isEmpty();
    }
}
