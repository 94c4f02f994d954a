package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.errors.Problem;
import dev.assay.internal.report.ExampleRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String ID = "20261121-142258-3f9a";

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Test
    void reportsAnUnfinishedRun() {
        ExampleRun.unfinished(root);
        assertThat(run("report", "--root", root.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("UNFINISHED", "index.html");
        assertThat(root.resolve(ID).resolve("index.html")).exists();
        assertThat(root.resolve(ID).resolve("memory-sweep/observations.csv")).exists();
    }

    @Test
    void helpBreaksNoWord() {
        assertThat(run("report", "--help")).isZero();
        assertThat(run("collect", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(" index.html ", " org.duckdb:duckdb_jdbc ", "[--group-by=ATTRIBUTE[,ATTRIBUTE...]]")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void explainsEveryErrorByTheNameThatItsMessageGives(Problem problem) throws IOException {
        assertThat(run("explain", problem.page())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("# ")
                .hasLineCount(Files.readAllLines(Path.of(problem.page())).size());
    }

    @Test
    void anErrorThatThereIsNotIsAUsageError() {
        assertThat(run("explain", "../../pom")).isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("error (../../pom) must be one of memory, levels");
    }

    @Test
    void theSummaryMakesOnlyWhatIsMissing() throws IOException {
        Path page = ExampleRun.make(root).path().resolve("index.html");
        assertThat(run("report", "--summary", "--root=" + root)).isZero();
        Files.writeString(page, "made before");
        assertThat(run("report", "--summary", "--root=" + root)).isZero();
        assertThat(page).hasContent("made before");
        assertThat(run("report", "--root=" + root)).isZero();
        assertThat(page).content().contains("claims held");
    }

    @Test
    void survivesDamagedFilesAndNamesThem() throws IOException {
        Path run = ExampleRun.make(root).path();
        Files.writeString(run.resolve("run.json"), "torn");
        Files.writeString(run.resolve("memory-sweep/verdicts.jsonl"), "corrupt\n");
        assertThat(run("report", "--root=" + root, "--run", ID, "--since", "2026-11-21T14:00:00Z"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("DAMAGED DATA", "run.json cannot be read", "verdicts.jsonl line 1", "Memory sweep");
        assertThat(error.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysWhenNothingRan() {
        assertThat(run("report", "--root", root.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no experiment has run");
    }

    @Test
    void aBuildThatSkippedItsExperimentsHasNoFolderOfRuns() {
        Path none = root.resolve("none");
        assertThat(run("report", "--root", none.toString(), "--since", "2026-11-21T15:00:00Z"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no experiment has run");
    }

    @Test
    void aRootThatDoesNotExistIsRefused() {
        Path none = root.resolve("none");
        assertThat(run("report", "--root", none.toString())).isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("--root (" + none + ") must be a folder of runs, but does not exist");
    }

    @Test
    void aRootThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "no folder");
        assertThat(run("report", "--root", file.toString(), "--since", "2026-11-21T15:00:00Z"))
                .isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("--root (" + file + ") must be a folder of runs, but is a file");
    }

    @Test
    void anAllureReportThatIsNotThereIsRefused() {
        ExampleRun.make(root);
        assertThat(run("report", "--root", root.toString(), "--allure", root.toString()))
                .isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("--allure (" + root + ") must be the folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reprot                 | command (reprot) must be one of clean, collect, compare, completion, explain",
                "reprot                 | Did you mean report? See assay --help",
                "tune a.zip             | FUNCTION (a.zip) must be a zip, a jar",
                "report --colour        | argument (--colour) must be one of --allure, --help, --parquet, --root,"
                        + " --run, --since",
                "report --summery       | Did you mean --summary?",
                "report --run           | option (--run) must be followed by a value",
                "report --run --summary | option (--run) must be followed by a value",
                "report --run x --run y | option (--run) must be given once",
                "report --since now     | option --since (now) must be a time such as",
                "explain                | ERROR must be given",
                "explain memry          | Did you mean memory? See assay explain --help",
                "explain nothing-of-it  | budget. See assay explain --help",
                "explain a b            | argument (b) must be one of"
            })
    void aMessageNamesTheArgument(String arguments, String message) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains(message).endsWith(" --help\n");
    }

    @Test
    void doesNotPassOffAnEarlierRunAsThisBuilds() {
        ExampleRun.make(root);
        assertThat(run("report", "--root=" + root, "--since", "2026-11-21T15:00:00Z"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("no experiment ran in this build", ID)
                .doesNotContain("Claims:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "deploy", "report --colour", "report --run", "report --run x --run y", "report --since now"})
    void wrongArgumentsAreNamedAndEndWithTwo(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8) + error.toString(StandardCharsets.UTF_8))
                .containsAnyOf("Usage:", "must be");
    }

    @Test
    void anUnknownRunIsAnsweredWithThoseThatAreThere() {
        ExampleRun.make(root);
        assertThat(run("report", "--root=" + root, "--run", "other")).isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("run (other) must be one of", ID);
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "list ",
                        "run ",
                        "report ",
                        "compare ",
                        "serve ",
                        "collect ",
                        "import ",
                        "tune ",
                        "faas-runner",
                        "new ",
                        "explain ",
                        "Exit codes: 0 done");
    }

    @Test
    void helpForACommandNamesEveryOption() {
        assertThat(run("report", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--root", "--run", "--summary", "--since", "--allure", "Examples:");
    }

    @Test
    void theVersionNamesTheJavaToo() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("assay built from source", "Java 1");
    }

    @Test
    void aShellCompletesCommandsAndOptions() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("complete ", "--env-file", "--scale");
    }

    private int run(String... arguments) {
        return Main.run(List.of(arguments), stream(out), stream(error));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
