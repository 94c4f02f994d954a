package dev.assay.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.runfolder.RunFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSummaryTest {

    @TempDir
    private Path root;

    @Test
    void showsLevelsVerdictsAndWhereTheReportIs() {
        RunFolder run = ExampleRun.make(root);
        String summary = summary(run);
        assertThat(summary)
                .contains("Memory sweep", "target embedded (auto: the LocalStack target does not exist yet)")
                .containsPattern("128 MB +20 +5 +\\d+\\.\\d +\\[")
                .contains(
                        "held      duration is inversely proportional to memory",
                        "-1.003, 90% interval -1.021 to -0.985")
                .contains("REFUTED   every invocation counts the primes exactly (held at 4 of 5 levels)")
                .contains("UNDECIDED cost does not depend on memory", "about 80 invocations per level")
                .contains("Claims: 2 held, 2 refuted, 1 undecided, 1 aborted, 1 broken")
                .contains(run.path().resolve("index.html").toString());
    }

    @Test
    void isPlainTextWhateverFunctionsAnswered() {
        assertThat(summary(ExampleRun.make(root)).replace("\n", "")).matches("[ -~]*");
    }

    @Test
    void saysThatARunIsUnfinished() {
        assertThat(summary(ExampleRun.unfinished(root))).contains("UNFINISHED", "No claim was judged.");
    }

    @Test
    void countsEventsAndInvocationsIfTheClientCalledNoFunction() {
        assertThat(summary(ExampleEvents.make(root)))
                .containsPattern("level +events processed +doubled missing invocations trigger")
                .doesNotContain("USD/million");
    }

    private static String summary(RunFolder run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RunSummary.print(run, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
