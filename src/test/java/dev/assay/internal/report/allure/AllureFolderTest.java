package dev.assay.internal.report.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.runfolder.RunRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureFolderTest {

    @TempDir
    private Path root;

    private Path folder = Path.of("");
    private RunRecord run = ExampleRun.record(null);

    @BeforeEach
    void nameTheFolder() {
        folder = root.resolve("allure-results");
        run = ExampleRun.record(null);
    }

    @Test
    void removesWhatEarlierRunsLeftAndKeepsTheHistory() throws IOException {
        Files.createDirectories(folder.resolve("history"));
        Files.writeString(folder.resolve("history/history.json"), "{}");
        for (String name : new String[] {
            "a-result.json", "b-container.json", "c-attachment.svg", "d-attachment", "allure.properties"
        }) {
            Files.writeString(folder.resolve(name), "old");
        }
        AllureFolder.at(folder).prepare(run);
        AllureFolder.at(folder).prepare(run);
        assertThat(folder).isDirectoryNotContaining("glob:**{result,container,attachment}*");
        assertThat(folder.resolve("history/history.json")).exists();
        assertThat(folder.resolve("allurerc.mjs")).exists();
    }

    @Test
    void whatIsRemovedEntersTheTrendAndTheHistoryOfEachTest() throws IOException {
        for (String status : List.of("passed", "failed", "broken")) {
            AllureFolder.at(folder).prepare(run);
            result("a", "sweep", status, 2_000);
            result("b", "retried", "failed", 1_000);
            result("c", "retried", "passed", 3_000);
            Files.writeString(folder.resolve("d-result.json"), "torn");
        }
        AllureFolder.at(folder).prepare(run);
        AllureFolder.at(folder).prepare(run);
        JsonNode trend = new ObjectMapper()
                .readTree(folder.resolve("history/history-trend.json").toFile());
        assertThat(trend).extracting(one -> one.get("buildOrder").asInt()).containsExactly(3, 2, 1);
        assertThat(trend.get(0).get("data").toString())
                .isEqualTo("{\"failed\":0,\"broken\":1,\"skipped\":0,\"passed\":1,\"unknown\":0,\"total\":2}");
        JsonNode tests = new ObjectMapper()
                .readTree(folder.resolve("history/history.json").toFile());
        assertThat(tests.at("/sweep/items"))
                .extracting(one -> one.get("status").asText())
                .containsExactly("broken", "failed", "passed");
        assertThat(tests.at("/retried/statistic/passed").asInt()).isEqualTo(3);
    }

    @Test
    void aHistoryThatAReportLeftIsNotAddedTo() throws IOException {
        AllureFolder.at(folder).prepare(run);
        result("a", "sweep", "passed", 2_000);
        Path trend = Files.createDirectories(folder.resolve("history")).resolve("history-trend.json");
        Files.writeString(trend, "[]");
        Files.setLastModifiedTime(trend, FileTime.from(Instant.now().plusSeconds(60)));
        AllureFolder.at(folder).prepare(run);
        assertThat(trend).hasContent("[]");
    }

    private void result(String file, String test, String status, long stop) throws IOException {
        Files.writeString(
                folder.resolve(file + "-result.json"),
                "{\"uuid\":\"%s\",\"historyId\":\"%s\",\"status\":\"%s\",\"start\":0,\"stop\":%d}"
                        .formatted(file, test, status, stop));
        // The clock of the file system may be too coarse to tell which was written last.
        Files.setLastModifiedTime(
                folder.resolve(file + "-result.json"),
                FileTime.from(Instant.now().plusSeconds(1)));
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.tex"), "precious");
        Files.writeString(folder.resolve("a-result.json"), "old");
        assertThatThrownBy(() -> AllureFolder.at(folder).prepare(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("thesis.tex")
                .hasMessageContaining("docs/errors/output-folder.md");
        assertThat(folder.resolve("a-result.json")).exists();
    }

    @Test
    void environmentReadsBackAsProperties() throws IOException {
        AllureFolder.at(folder).prepare(run);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("environment.properties"))) {
            properties.load(reader);
        }
        assertThat(properties)
                .containsEntry("Operating system", "Linux 6.1 amd64")
                .containsEntry("FREEZE", "missing: this host allows no stop signals");
    }

    @Test
    void eachWayToFailHasOneCategory() throws IOException {
        AllureFolder.at(folder).prepare(run);
        assertThat(category("failed", "expected -0.5 but was -1.0")).startsWith("Refuted");
        assertThat(category("failed", "Undecided:\n[0.1, 0.2] crosses 0.15")).startsWith("Undecided");
        assertThat(category("failed", "3 of 22 calls did not succeed: throttled"))
                .startsWith("Throttled");
        assertThat(category("failed", "1 call did not succeed: timeout, Task timed out after 3.00 seconds"))
                .startsWith("Calls that timed out");
        assertThat(category("failed", "1 of 22 calls did not succeed: function error"))
                .startsWith("Errors of");
        assertThat(category("broken", "sweep is undecided (n = 20)")).startsWith("Undecided");
        assertThat(category("broken", "the measurement broke off")).startsWith("Broken");
        assertThat(category("skipped", "undecided: about 80 would decide it")).startsWith("Undecided");
        assertThat(category("skipped", "embedded lacks FREEZE")).startsWith("Aborted");
    }

    /** The only category that takes a test with this status and message, judged as Allure does. */
    private String category(String status, String message) throws IOException {
        JsonNode categories =
                new ObjectMapper().readTree(folder.resolve("categories.json").toFile());
        String found = "";
        for (JsonNode category : categories) {
            boolean right = category.get("matchedStatuses").toString().contains('"' + status + '"');
            if (right && Pattern.matches(category.path("messageRegex").asText(".*"), message)) {
                assertThat(found).isEmpty();
                found = category.get("name").asText();
            }
        }
        return found;
    }
}
