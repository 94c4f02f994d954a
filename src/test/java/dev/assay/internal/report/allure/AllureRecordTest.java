package dev.assay.internal.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.data.Cell;
import dev.assay.internal.design.Design;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.VerdictRecord;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.ResultsUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureRecordTest {

    @TempDir
    private Path results;

    @TempDir
    private Path root;

    private final AllureLifecycle outer = Allure.getLifecycle();

    @BeforeEach
    void writeResultsApart() {
        Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(results)));
    }

    @AfterEach
    void goBackToTheOuterLifecycle() {
        Allure.setLifecycle(outer);
    }

    @Test
    void historyFollowsTheLevelAndNotItsNumber() throws IOException {
        ExperimentFolder folder = sweep();
        VerdictRecord verdict = folder.verdicts().get(0);
        JsonNode first = recorded(folder, verdict, cell(folder, "512 MB"), "level #3");
        JsonNode again = recorded(folder, verdict, cell(folder, "512 MB"), "level #4");
        JsonNode neighbour = recorded(folder, verdict, cell(folder, "256 MB"), "level #2");
        assertThat(again.get("historyId")).isEqualTo(first.get("historyId"));
        assertThat(neighbour.get("historyId")).isNotEqualTo(first.get("historyId"));
        assertThat(neighbour.get("testCaseId")).isEqualTo(first.get("testCaseId"));
    }

    @Test
    void anotherTargetHasAHistoryOfItsOwn() throws IOException {
        ExperimentFolder folder = sweep();
        VerdictRecord verdict = folder.verdicts().get(0);
        JsonNode here = recorded(folder, verdict, cell(folder, "512 MB"), "level #3");
        JsonNode there =
                recorded(new AllureRecord(folder, "localstack 4.14.0"), verdict, cell(folder, "512 MB"), "level #5");
        assertThat(there.get("historyId")).isNotEqualTo(here.get("historyId"));
        assertThat(there.get("testCaseId")).isEqualTo(here.get("testCaseId"));
    }

    @Test
    void parametersAreTheLevelsAndTheSampleSizeOutsideOfHistory() throws IOException {
        ExperimentFolder folder = sweep();
        JsonNode result = recorded(folder, folder.verdicts().get(0), cell(folder, "512 MB"), "level #3");
        JsonNode parameters = result.get("parameters");
        assertThat(parameters).hasSize(2);
        assertThat(parameters.get(0).get("name").asText()).isEqualTo("memory");
        assertThat(parameters.get(0).get("value").asText()).isEqualTo("512 MB");
        assertThat(parameters.get(1).get("excluded").asBoolean()).isTrue();
        assertThat(result.get("name").asText()).endsWith("at  512 MB");
    }

    /** Allure sorts names as texts: without the spaces 1024 MB would come before 128 MB. */
    @Test
    void levelsSortInTheOrderOfTheFactor() {
        Design design = sweep().record().design();
        List<String> names = design.cells().stream()
                .map(cell -> LevelOrder.name(design, cell))
                .toList();
        assertThat(names).isSorted().startsWith(" 128 MB").endsWith("1769 MB");
    }

    @Test
    void anUndecidedTestIsNotLeftOutOfTheShareThatPassed() {
        assertThat(statusOf("undecided")).isEqualTo(Status.BROKEN);
        assertThat(statusOf("aborted")).isEqualTo(Status.SKIPPED);
    }

    private static Status statusOf(String verdict) {
        TestResult result = new TestResult().setStatus(Status.SKIPPED);
        result.setLabels(List.of(new Label().setName("verdict").setValue(verdict)));
        new UndecidedTests().beforeTestWrite(result);
        return result.getStatus();
    }

    /** A measurement takes a minute; the test that waits for it judges in a moment. */
    @Test
    void theTimeOfAMeasurementIsNotThatOfItsFirstTest() throws IOException {
        ExperimentFolder folder = sweep();
        long end = System.currentTimeMillis() + 3_600_000;
        assertThat(folder.journalFile().toFile().setLastModified(end)).isTrue();
        long before = System.currentTimeMillis();
        JsonNode result = recorded(folder, folder.verdicts().get(6), null, "late");
        assertThat(result.get("start").asLong()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aClaimOverAllLevelsCarriesPicturesTablesAndDesign() throws IOException {
        ExperimentFolder folder = sweep();
        VerdictRecord claim = folder.verdicts().get(6);
        JsonNode result = recorded(folder, claim, null, "claim");
        assertThat(result.get("attachments").findValuesAsText("name"))
                .containsExactly(
                        "Judgement",
                        "duration.svg",
                        "cost.svg",
                        "trade.svg",
                        "timeline.svg",
                        "design.svg",
                        "instances.svg",
                        "levels.csv",
                        "experiment.json");
        assertThat(result.get("description").asText())
                .isEqualTo(JudgementSentence.of(claim.judgements().get(0)));
        assertThat(result.get("labels").findValuesAsText("value"))
                .contains("Memory sweep", claim.claim())
                .doesNotContain("outer suite");
    }

    @Test
    void aClaimThatIsAbortedBeforeTheMeasurementLeavesPicturesToTheOthers() throws IOException {
        ExperimentFolder folder = sweep();
        VerdictRecord claim = folder.verdicts().get(6);
        byte[] measured = Files.readAllBytes(folder.journalFile());
        Files.delete(folder.journalFile());
        AllureRecord record = new AllureRecord(folder, "embedded");
        assertThat(recorded(record, claim, null, "early").get("attachments").findValuesAsText("name"))
                .doesNotContain("duration.svg");
        Files.write(folder.journalFile(), measured);
        assertThat(recorded(record, claim, null, "late").get("attachments").findValuesAsText("name"))
                .contains("duration.svg");
    }

    @Test
    void doesNothingOutsideOfATest() throws IOException {
        ExperimentFolder folder = sweep();
        new AllureRecord(folder, "embedded").add(folder.verdicts().get(0), null);
        assertThat(results).isEmptyDirectory();
    }

    private ExperimentFolder sweep() {
        return ExampleRun.make(root).experiments().stream()
                .filter(folder -> folder.record().name().equals("Memory sweep"))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(ExperimentFolder folder, String label) {
        return folder.record().design().cells().stream()
                .filter(cell -> cell.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** What Allure writes when JUnit numbered the test as given. */
    private JsonNode recorded(ExperimentFolder folder, VerdictRecord verdict, @Nullable Cell cell, String uniqueId)
            throws IOException {
        return recorded(new AllureRecord(folder, "embedded"), verdict, cell, uniqueId);
    }

    private JsonNode recorded(AllureRecord record, VerdictRecord verdict, @Nullable Cell cell, String uniqueId)
            throws IOException {
        TestResult test = new TestResult().setUuid(uniqueId.replace("#", "")).setHistoryId(uniqueId);
        test.setLabels(List.of(ResultsUtils.createSuiteLabel("outer suite")));
        test.setParameters(List.of(ResultsUtils.createParameter("UniqueId", uniqueId)));
        AllureLifecycle lifecycle = Allure.getLifecycle();
        lifecycle.scheduleTestCase(test);
        lifecycle.startTestCase(test.getUuid());
        record.add(verdict, cell);
        lifecycle.stopTestCase(test.getUuid());
        lifecycle.writeTestCase(test.getUuid());
        try (Stream<Path> files = Files.list(results)) {
            Path written = files.filter(file -> file.getFileName().toString().startsWith(test.getUuid()))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(written.toFile());
        }
    }
}
