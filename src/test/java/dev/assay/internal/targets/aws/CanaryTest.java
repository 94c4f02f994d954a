package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.experiment.fixture.SecretsFixture;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

/** Secrets are planted wherever a run meets some. None is in anything that it prints or leaves on disk. */
@Timeout(300)
class CanaryTest {

    private static final String FUNCTION = "canary";

    @Test
    void noSecretIsInWhatARunPrintsOrLeaves(@TempDir Path home, @TempDir Path left) throws Exception {
        Map<String, String> canaries = new LinkedHashMap<>();
        canaries.put("environment of the machine", "canary-of-the-machine");
        canaries.put("environment of the function", "canary-of-the-environment");
        canaries.put("payload", "canary-of-the-payload");
        try (EmbeddedOnPort service = new EmbeddedOnPort()) {
            JsonNode keys = keys(service.target());
            canaries.put("secret key", keys.path("AWS_SECRET_ACCESS_KEY").asText());
            canaries.put("session token", keys.path("AWS_SESSION_TOKEN").asText());
            Path profile = Files.writeString(home.resolve("credentials"), """
                    [night]
                    aws_access_key_id = %s
                    aws_secret_access_key = %s
                    aws_session_token = %s
                    """.formatted(
                            keys.path("AWS_ACCESS_KEY_ID").asText(),
                            canaries.get("secret key"),
                            canaries.get("session token")));
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

    /** What a function has in its environment, which is what the server lets in. */
    private static JsonNode keys(EmbeddedTarget target) throws IOException {
        target.control()
                .createFunction(request -> request.functionName(FUNCTION)
                        .runtime(target.javaRuntime())
                        .handler(ConformanceFunction.class.getName())
                        .role(target.role())
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
        String answer = target.control()
                .invoke(request ->
                        request.functionName(FUNCTION).payload(SdkBytes.fromUtf8String("{\"do\":\"environment\"}")))
                .payload()
                .asUtf8String();
        return new ObjectMapper().readTree(answer).path("environment");
    }
}
