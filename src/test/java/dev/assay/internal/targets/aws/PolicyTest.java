package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.experiment.fixture.CollectedFixture;
import dev.assay.experiment.fixture.ProcedureFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import dev.assay.testkit.LaunchedExperiments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** The policy of the guide allows what runs ask for, on names of Assay alone; and no file of a run holds a secret. */
@Timeout(120)
class PolicyTest {

    private static final Path ROLES = Path.of("docs/guide/aws/roles.yaml");

    @Test
    void allowsWhatRunsAskForAndNoFileOfARunHoldsASecret(@TempDir Path output, @TempDir Path lists) throws IOException {
        String secret;
        try (EmbeddedOnPort service = new EmbeddedOnPort();
                LaunchedExperiments experiments = LaunchedExperiments.in(output, parameters(service, lists))) {
            secret = service.secret();
            experiments.run(
                    DiscoverySelectors.selectClass(TwoLevelsFixture.class),
                    DiscoverySelectors.selectClass(CollectedFixture.class),
                    DiscoverySelectors.selectClass(ProcedureFixture.class));
        }
        Set<String> asked = GuidePolicy.actions(
                Files.readAllLines(RunFolder.all(output).get(0).path().resolve(SeenOperations.FILE)));

        assertThat(asked).contains("lambda:CreateFunction", "lambda:InvokeFunction", "s3:CreateBucket");
        assertThat(GuidePolicy.allowed()).containsAll(asked);
        assertThat(GuidePolicy.allowed()).containsAll(Permissions.FUNCTIONS).containsAll(Permissions.LOGS);
        assertThat(GuidePolicy.allowed()).containsAll(SourcePermissions.all());
        assertThat(GuidePolicy.allowed()).containsAll(Permissions.NETWORKS);
        assertNowhere(secret, output);
        assertNowhere(secret, lists);
    }

    @Test
    void onlyWhatLooksIsAllowedOnEverything() throws IOException {
        for (JsonNode statement :
                new ObjectMapper().readTree(GuidePolicy.FILE.toFile()).path("Statement")) {
            if (statement.path("Resource").asText().equals("*")) {
                assertThat(statement.path("Action"))
                        .allSatisfy(action -> assertThat(action.asText()).containsPattern(":(Get|GET|List|Describe)"));
            } else {
                assertThat(statement.path("Resource") + " " + statement.path("Condition"))
                        .contains("assay-");
            }
            assertThat(statement.path("Action"))
                    .allSatisfy(action -> assertThat(action.asText()).doesNotContain("*"));
        }
    }

    @Test
    void theTemplateAllowsTheSame() throws IOException {
        String template = Files.readString(ROLES);
        assertThat(GuidePolicy.allowed())
                .allSatisfy(action -> assertThat(template).contains('"' + action + '"'));
    }

    private static Map<String, String> parameters(EmbeddedOnPort service, Path lists) {
        return Map.of(
                "assay.target",
                "aws",
                "assay.aws.endpoint",
                service.address(),
                "assay.aws.region",
                "us-east-1",
                "assay.aws.javaRuntime",
                "java17",
                "assay.aws.journal",
                lists.toString(),
                "assay.budget.beyond",
                "stop");
    }

    private static void assertNowhere(String secret, Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
                    found.add(file);
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
