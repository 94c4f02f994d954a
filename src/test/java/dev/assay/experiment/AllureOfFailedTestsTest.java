package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.experiment.fixture.FailsBeforeEachFixture;
import dev.assay.experiment.fixture.FailsInConstructorFixture;
import dev.assay.testkit.LaunchedExperiments;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test of a level that fails before its method begins is the same test in Allure as one that fails in it. */
class AllureOfFailedTestsTest {

    private final AllureLifecycle outer = Allure.getLifecycle();

    @TempDir
    private Path results;

    @TempDir
    private Path output;

    @BeforeEach
    void writeResultsApart() {
        Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(results)));
    }

    @AfterEach
    void goBackToTheOuterLifecycle() {
        Allure.setLifecycle(outer);
    }

    @Test
    void aTestThatFailsBeforeItsMethodKeepsItsNameAndLevel() throws IOException {
        run(Map.of(), FailsBeforeEachFixture.class);
        List<JsonNode> tests = tests();
        assertThat(tests)
                .extracting(one -> one.get("name").asText())
                .containsExactlyInAnyOrder("every call succeeds at  512 MB", "every call succeeds at 1024 MB");
        assertThat(tests)
                .allSatisfy(one -> assertThat(one.get("status").asText()).isEqualTo("broken"))
                .allSatisfy(one -> assertThat(
                                one.get("statusDetails").get("message").asText())
                        .contains("no bucket"))
                .allSatisfy(one -> assertThat(one.get("parameters").findValuesAsText("name"))
                        .containsExactly("memory", "sample size"));
        assertThat(tests)
                .extracting(one -> one.get("testCaseId"))
                .containsOnly(tests.get(0).get("testCaseId"));
        assertThat(tests).extracting(one -> one.get("historyId")).doesNotHaveDuplicates();
    }

    @Test
    void testsWhoseInstanceCannotBeMadeAreDescribed() throws IOException {
        run(Map.of(), FailsInConstructorFixture.class);

        assertThat(tests())
                .allSatisfy(one -> assertThat(
                                one.get("statusDetails").get("message").asText())
                        .contains("there is no licence"));
        assertNamesAndParameters();
    }

    @Test
    void testsWhoseTargetDoesNotOpenAreDescribed() throws IOException {
        run(Map.of("assay.target", "embeded"), FailsBeforeEachFixture.class);

        List<JsonNode> tests = tests();
        assertThat(tests)
                .allSatisfy(one -> assertThat(
                                one.get("statusDetails").get("message").asText())
                        .contains("assay.target (embeded) must be auto or the name of"));
        assertNamesAndParameters();
    }

    private void assertNamesAndParameters() throws IOException {
        List<JsonNode> tests = tests();
        assertThat(tests)
                .extracting(one -> one.get("name").asText())
                .contains("every call succeeds at  512 MB", "every call succeeds at 1024 MB");
        assertThat(tests)
                .allSatisfy(one -> assertThat(one.get("parameters").findValuesAsText("name"))
                        .contains("sample size"))
                .allSatisfy(one ->
                        assertThat(one.get("labels").findValuesAsText("value")).contains("Experiments"))
                .allSatisfy(one -> assertThat(one.get("attachments").findValuesAsText("name"))
                        .containsExactly("Judgement"));
        assertThat(tests).extracting(one -> one.get("historyId")).doesNotHaveDuplicates();
    }

    private void run(Map<String, String> parameters, Class<?> experiment) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parameters)) {
            experiments.run(List.of(new AllureJunitPlatform()), selectClass(experiment));
        }
    }

    private List<JsonNode> tests() throws IOException {
        List<JsonNode> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("-result.json")).toList()) {
                tests.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return tests;
    }
}
