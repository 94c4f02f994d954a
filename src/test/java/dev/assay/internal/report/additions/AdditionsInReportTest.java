package dev.assay.internal.report.additions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.report.DataTable;
import dev.assay.report.Drawing;
import dev.assay.report.ReportAdditions;
import dev.assay.report.Shape;
import dev.assay.report.Shape.Anchor;
import dev.assay.report.Shape.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionsInReportTest {

    @TempDir
    private Path root;

    private RunFolder run;
    private ExperimentFolder experiment;

    @BeforeEach
    void make() {
        run = ExampleRun.make(root);
        experiment = run.experiments().get(0);
    }

    @Test
    void picturesAndTablesStandOnThePageAndAsFiles() throws IOException {
        AdditionsFile.write(experiment.path(), additions("seen"));
        String page = Files.readString(RunReport.write(run));

        assertThat(page)
                .contains("What was seen", "a seen bar", "Calls per instance", "<td>12.50</td>")
                .contains("/seen.svg\"", "/shares.csv\"", "/more.csv\"")
                .doesNotContain("For the file alone");
        assertThat(experiment.path().resolve("shares.csv"))
                .hasContent("instance,calls,share\r\nseen,3,12.5\r\n'=1+1,,\r\n");
        assertThat(experiment.path().resolve("more.csv")).exists();
        assertThat(experiment.path().resolve("seen.svg")).content().contains("assay-picture", "class=\"curve\"");
    }

    @Test
    void textsAreNeverMarkup() throws IOException {
        AdditionsFile.write(experiment.path(), additions("<script>alert(1)</script>"));
        RunReport.write(run);

        assertThat(Files.readString(run.path().resolve(RunReport.PAGE)))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(Files.readString(experiment.path().resolve("seen.svg"))).doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"seen\" | \"name\":\"../../seen\"",
                "\"shape\":\"curve\" | \"shape\":\"svg\"",
                "\"width\":760 | \"width\":1e999",
                "\"pictures\":\\[ | \"pictures\":[[",
                "\"colour\":1 | \"colour\":-1"
            })
    void anAlteredFileIsNamedAndTheRestReported(String what, String instead) throws IOException {
        AdditionsFile.write(experiment.path(), additions("seen"));
        Path file = experiment.path().resolve("additions.json");
        String before = Files.readString(file);
        Files.writeString(file, before.replaceFirst(what, instead));
        assertThat(file).content().isNotEqualTo(before);

        assertThat(Files.readString(RunReport.write(run)))
                .contains("Damaged data", "additions.json cannot be read", "Memory sweep");
    }

    private static ReportAdditions additions(String text) {
        Drawing picture = Drawing.named("seen", "What was " + text)
                .note(text)
                .across(0, 10, 84, 700, "seconds")
                .text(10, 20, text, Anchor.END, Look.NOTE)
                .bar(100, 100, 20, 9, 1, "a " + text + " bar")
                .add(new Shape.Curve(1, 2, 3, 4, 5, 6, 7, 8))
                .build();
        return new ReportAdditions()
                .picture(picture)
                .table(DataTable.onPage(
                        "shares",
                        "Calls per instance",
                        List.of("instance", "calls", "share"),
                        List.of(List.of(text, 3, 12.5), Arrays.asList("=1+1", null, null))))
                .table(DataTable.fileOnly("more", "For the file alone", List.of("a"), List.of()));
    }
}
