package dev.assay.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstScreenTest {

    @TempDir
    private Path root;

    @Test
    void theVerdictOfTheRunIsASentence() {
        assertThat(page(ExampleRun.make(root)))
                .contains("<h1>2 of 7 claims held: 2 are refuted, 1 is broken, 1 is undecided,"
                        + " 1 is beyond what this run can show</h1>");
    }

    @Test
    void anExperimentIsALineWithQuestionAnswerVerdictAndPicture() {
        RunFolder run = ExampleRun.make(root);
        ExperimentFolder sweep = run.experiments().stream()
                .filter(one -> one.record().name().equals("Memory sweep"))
                .findFirst()
                .orElseThrow();
        sweep.write(sweep.record().asking("Is twice the memory twice as fast?"));
        String line = line(page(run), "memory-sweep");
        assertThat(line)
                .contains("Is twice the memory twice as fast?", "badge refuted", "assay-picture mini")
                .contains("Refuted: duration halves with the square of memory (-1.003 [-1.021, -0.985]).")
                .doesNotContain("exponent of");
    }

    @Test
    void withoutAQuestionTheDesignAsks() {
        assertThat(line(page(ExampleRun.make(root)), "compression"))
                .contains("How does the function behave over memory (512 MB, 1769 MB) and codec (gzip, zstd, lz4)?");
    }

    @Test
    void anExperimentThatBrokeOffHasNoAnswer() {
        assertThat(line(page(ExampleRun.make(root)), "broken-off"))
                .contains("No answer: the measurement broke off.", "badge broken");
    }

    @Test
    void theSectionSaysEachClaimOnce() {
        String page = page(ExampleRun.make(root));
        assertThat(page.substring(page.indexOf("id=\"memory-sweep\"")))
                .containsOnlyOnce("uration halves with the square of memory");
    }

    @Test
    void aTileFiltersLinesSectionsAndClaimsByVerdict() {
        String page = page(ExampleRun.make(root));
        assertThat(page)
                .contains("<input type=\"radio\" name=\"only\" id=\"only-refuted\"/>")
                .contains("<tr data-verdicts=\"refuted held undecided aborted\">")
                .contains("<li class=\"claim undecided\" data-verdicts=\"undecided\">")
                .contains("body:has(#only-refuted:checked) [data-verdicts]:not([data-verdicts~=\"refuted\"])");
    }

    @Test
    void everyExperimentIsInTheNavigation() {
        String page = page(ExampleRun.make(root));
        for (String id : new String[] {"memory-sweep", "compression", "broken-off", "target", "reading", "top"}) {
            assertThat(page).contains("href=\"#" + id + "\"", "id=\"" + id + "\"");
        }
    }

    private static String line(String page, String anchor) {
        return Pattern.compile(
                        "<tr data-verdicts=\"[^\"]*\"><th scope=\"row\"><a href=\"#" + anchor + "\".*?</tr>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String page(RunFolder run) {
        return RunPage.of(RunFigures.of(run));
    }
}
