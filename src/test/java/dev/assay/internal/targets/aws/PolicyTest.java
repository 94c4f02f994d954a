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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** The policy of the guide allows what runs ask for, on names of Assay alone; and no file of a run holds a secret. */
@Timeout(120)
class PolicyTest {

    private static final Path POLICY = Path.of("docs/guide/aws/policy.json");
    private static final Path ROLES = Path.of("docs/guide/aws/roles.yaml");

    /** Operations whose permissions have other names. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "lambda:Invoke",
            "lambda:InvokeFunction",
            "s3:DeleteObjects",
            "s3:DeleteObject",
            "s3:HeadBucket",
            "s3:ListBucket",
            "s3:HeadObject",
            "s3:GetObject",
            "s3:ListBuckets",
            "s3:ListAllMyBuckets",
            "s3:ListObjectsV2",
            "s3:ListBucket");

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
        Set<String> asked = new TreeSet<>();
        for (String line :
                Files.readAllLines(RunFolder.all(output).get(0).path().resolve(SeenOperations.FILE))) {
            String action = line.replace("Lambda ", "lambda:").replace("S3 ", "s3:");
            asked.add(OTHER_NAMES.getOrDefault(action, action));
        }

        assertThat(asked).contains("lambda:CreateFunction", "lambda:InvokeFunction", "s3:CreateBucket");
        assertThat(allowed()).containsAll(asked);
        assertThat(allowed()).containsAll(Permissions.FUNCTIONS).containsAll(Permissions.LOGS);
        assertNowhere(secret, output);
        assertNowhere(secret, lists);
    }

    @Test
    void onlyWhatLooksIsAllowedOnEverything() throws IOException {
        for (JsonNode statement : new ObjectMapper().readTree(POLICY.toFile()).path("Statement")) {
            if (statement.path("Resource").asText().equals("*")) {
                assertThat(statement.path("Action"))
                        .allSatisfy(action -> assertThat(action.asText()).containsPattern(":(Get|List|Describe)"));
            } else {
                assertThat(statement.path("Resource").toString()).contains("assay-");
            }
            assertThat(statement.path("Action"))
                    .allSatisfy(action -> assertThat(action.asText()).doesNotContain("*"));
        }
    }

    @Test
    void theTemplateAllowsTheSame() throws IOException {
        String template = Files.readString(ROLES);
        assertThat(allowed()).allSatisfy(action -> assertThat(template).contains('"' + action + '"'));
    }

    private static Set<String> allowed() throws IOException {
        Set<String> allowed = new TreeSet<>();
        for (JsonNode statement : new ObjectMapper().readTree(POLICY.toFile()).path("Statement")) {
            statement.path("Action").forEach(action -> allowed.add(action.asText()));
        }
        return allowed;
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
