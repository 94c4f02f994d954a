package dev.assay.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.RecordAccount;
import dev.assay.data.RecordAccount.Tally;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.report.chart.ChartScript;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {

    @TempDir
    private Path root;

    @Test
    void thePageSaysWhatBecameOfEachClaim() throws IOException {
        String page = page(ExampleRun.make(root));
        assertThat(page)
                .contains("2 of 7 claims held", "held at 4 of 5", "[-1.021, -0.985]", "bound -1.15 to -0.85")
                .contains(
                        "about 80 invocations per level would decide it in four of five runs",
                        "n = 100 in 5 generations")
                .contains("The embedded target lacks FREEZE", "Narrowed design", "The measurement broke off")
                .contains("shuffled with seed 42", "Intel Xeon 2.80 GHz", "the LocalStack target does not exist yet");
    }

    @Test
    void theLogOfAFailedCallIsShown() throws IOException {
        assertThat(page(ExampleRun.make(root))).contains("Log of the first such call", "reading table orders");
    }

    @Test
    void whatFunctionsAnsweredIsNeverMarkup() throws IOException {
        String page = page(ExampleRun.make(root));
        assertThat(page).contains("&lt;script&gt;alert(").doesNotContain("\u001b");
        assertThat(withoutOurScript(page)).doesNotContain("<script>", "<script ");
    }

    @Test
    void nothingIsLoadedFromOutsideAndEveryLinkLeadsToAFile() throws IOException {
        RunFolder run = ExampleRun.make(root);
        String page = page(run);
        Matcher links = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(page);
        int files = 0;
        while (links.find()) {
            String target = links.group(1);
            if (!target.startsWith("#") && !target.equals("data:,")) {
                assertThat(run.path().resolve(target)).exists();
                files++;
            }
        }
        assertThat(files).isGreaterThan(10);
        assertThat(withoutOurScript(page).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://", "url(");
        assertThat(ChartScript.text().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "fetch", "import", "eval", "innerHTML");
    }

    @Test
    void anUnfinishedRunIsReportedAsSuch() throws IOException {
        assertThat(page(ExampleRun.unfinished(root)))
                .contains("No claim was judged", "This run is unfinished", "128 MB", "Duration of a warm call");
    }

    @Test
    void theAccountOfCollectedProfilesNamesWhatIsMissing() throws IOException {
        RunFolder run = ExampleRun.make(root);
        Tally none = new Tally(0, List.of());
        run.experiments()
                .get(0)
                .write(new RecordAccount(
                        3, 2, new Tally(1, List.of("the-lost-one")), none, none, none, none, 0, 0, 2, 1.5, null));
        assertThat(page(run)).contains("Collected profiles", "2 of 3", "1 (the-lost-one)");
    }

    @Test
    void aDamagedLineIsNamedAndTheRestReported() throws IOException {
        RunFolder run = ExampleRun.unfinished(root);
        Path journal = run.experiments().get(0).journalFile();
        List<String> lines = Files.readAllLines(journal);
        lines.set(3, "{]");
        Files.write(journal, lines);
        assertThat(page(run)).contains("Damaged data", "line 4", "Duration of a warm call");
    }

    @Test
    void aDamagedVerdictIsNamedAndTheOthersReported() throws IOException {
        RunFolder run = ExampleRun.make(root);
        Path verdicts = run.path().resolve("memory-sweep/verdicts.jsonl");
        Files.writeString(verdicts, "{]\n" + Files.readString(verdicts));
        assertThat(page(run)).contains("Damaged data", "verdicts.jsonl line 1", "2 of 7 claims held");
    }

    @Test
    void aDamagedRunRecordIsNamedAndTheExperimentsReported() throws IOException {
        RunFolder run = ExampleRun.make(root);
        Files.writeString(run.path().resolve("run.json"), "{}");
        Files.writeString(run.path().resolve("compression/experiment.json"), "{]");
        assertThat(page(run))
                .contains("run.json cannot be read", "compression/experiment.json cannot be read")
                .contains("started 2026-11-21", "Memory sweep", "Duration of a warm call");
    }

    @Test
    void levelsAreATableWithTheFactorsFirst() throws IOException {
        RunFolder run = ExampleRun.make(root);
        RunReport.write(run);
        List<String> lines = Files.readAllLines(run.path().resolve("compression/levels.csv"));
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).startsWith("memory,codec,calls,warm,mean_ms");
        assertThat(lines.get(1)).startsWith("512,gzip,27,20,");
        assertThat(run.path().resolve("compression/observations.csv")).exists();
    }

    @Test
    void aPercentileHasItsIntervalAndTheMedianStandsInItsOwn() throws IOException {
        RunFolder run = RunFolder.create(root, ExampleRun.record(null));
        ExampleRun.sweep(run, 200);
        assertThat(page(run))
                .containsPattern("<td>[0-9.,]+<small>[\\[(][^,]+, [^,]+[\\])]</small></td>")
                .contains(">p90</th>");
        List<String> lines = Files.readAllLines(run.path().resolve("memory-sweep/levels.csv"));
        List<String> header = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            assertThat(Double.parseDouble(row[header.indexOf("median_ms")]))
                    .isBetween(
                            Double.parseDouble(row[header.indexOf("median_low_ms")]),
                            Double.parseDouble(row[header.indexOf("median_high_ms")]));
            assertThat(Double.parseDouble(row[header.indexOf("p90_ms")]))
                    .isGreaterThanOrEqualTo(end(row[header.indexOf("p90_low_ms")]))
                    .isLessThanOrEqualTo(end(row[header.indexOf("p90_high_ms")]));
            assertThat(row[header.indexOf("p99_9_ms")]).isEmpty();
        }
    }

    @Test
    void aReportIsUpToDateUntilDataAreNewer() throws IOException {
        RunFolder run = ExampleRun.make(root);
        assertThat(RunReport.upToDate(run)).isFalse();
        Path page = RunReport.write(run);
        assertThat(RunReport.upToDate(run)).isTrue();
        FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(page).toMillis() + 1000);
        Files.setLastModifiedTime(run.path().resolve("memory-sweep/verdicts.jsonl"), later);
        assertThat(RunReport.upToDate(run)).isFalse();
    }

    @Test
    void aPageThatCannotBeWrittenIsNamed() throws IOException {
        RunFolder run = ExampleRun.make(root);
        Files.createDirectories(run.path().resolve("index.html/occupied"));
        assertThatThrownBy(() -> RunReport.write(run))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("index.html")
                .hasMessageContaining("docs/errors/output-folder.md");
    }

    /** The page without the script that its policy names, and without the data of charts, which no browser runs. */
    private static String withoutOurScript(String page) {
        assertThat(page).contains("script-src &#39;sha256-").contains("<script>" + ChartScript.text() + "</script>");
        return page.replace("<script>" + ChartScript.text() + "</script>", "")
                .replaceAll("<script type=\"application/json\" id=\"data-[a-z-]+\">[^<]*</script>", "");
    }

    private static double end(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    private static String page(RunFolder run) throws IOException {
        return Files.readString(RunReport.write(run));
    }
}
