package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.fixture.SecretsFixture;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are planted wherever a run meets some. None is in anything that it prints or leaves on disk. */
@Timeout(300)
class CanaryTest {

    @Test
    void noSecretIsInWhatARunPrintsOrLeaves(@TempDir Path home, @TempDir Path left) throws Exception {
        Map<String, String> canaries = new LinkedHashMap<>();
        canaries.put("environment of the machine", "canary-of-the-machine");
        canaries.put("environment of the function", "canary-of-the-environment");
        canaries.put("payload", "canary-of-the-payload");
        try (EmbeddedOnPort service = new EmbeddedOnPort()) {
            canaries.put("secret key", service.secret());
            Path profile = Files.writeString(home.resolve("credentials"), """
                    [night]
                    aws_access_key_id = %s
                    aws_secret_access_key = %s
                    """.formatted(
                            System.getProperty("aws.accessKeyId"), service.secret()));
            SearchedRun.run(SecretsFixture.class, service.address(), "embedded", profile, left);
        }

        assertThat(canaries.values()).allSatisfy(canary -> assertThat(canary).hasSizeGreaterThan(10));
        RunFolder run = RunFolder.all(left.resolve("runs")).get(0);
        assertThat(run.experiments()).hasSize(1);
        assertThat(Files.readString(left.resolve("console"))).contains("refused");
        canaries.forEach((place, canary) -> assertThat(SearchedRun.filesWith(canary, left))
                .as("files with the secret in the " + place)
                .isEmpty());
        assertThat(SearchedRun.filesWith("IllegalStateException", left))
                .as("files that are searched")
                .anyMatch(file -> file.endsWith("index.html"))
                .anyMatch(file -> file.endsWith("journal.jsonl"))
                .anyMatch(file -> file.endsWith("console"))
                .anyMatch(file -> file.startsWith("allure") && file.toString().endsWith("-result.json"))
                .anyMatch(file -> file.startsWith("allure") && file.toString().contains("-attachment"));
    }
}
