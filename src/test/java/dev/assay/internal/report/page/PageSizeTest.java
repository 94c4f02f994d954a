package dev.assay.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.chart.ChartData;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSizeTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path root;

    /** From 400 points a series on, more calls are no more bytes. */
    @Test
    void thePageDoesNotGrowWithTheNumberOfCalls() {
        int thousand = page("a", 1_000).length();
        int ten = page("b", 10_000).length();
        assertThat(ten).isLessThan((int) (1.1 * thousand)).isLessThan(2 * MEGABYTE);
    }

    @Test
    void theDataOfTheChartAreJsonWithTheFiguresOfAllCalls() throws IOException {
        String data = ChartData.of(figures("c", 1_000).experiments().get(0), 50);
        JsonNode duration = new ObjectMapper().readTree(data).at("/measures/0");
        assertThat(duration.get("id").asText()).isEqualTo("duration");
        assertThat(duration.get("law").asText()).isEqualTo("POWER");
        JsonNode first = duration.at("/series/0");
        assertThat(first.get("n").asInt()).isEqualTo(1_000);
        assertThat(first.get("v").size()).isBetween(30, 50);
        assertThat(first.get("r").get(first.get("r").size() - 1).asInt()).isEqualTo(999);
        assertThat(data).doesNotContain("NaN", "Infinity", "\"v\":[]");
    }

    private String page(String folder, int invocations) {
        return RunPage.of(figures(folder, invocations));
    }

    private RunFigures figures(String folder, int invocations) {
        RunFolder run = RunFolder.create(root.resolve(folder), ExampleRun.record(null));
        ExampleRun.sweep(run, invocations);
        return RunFigures.of(run);
    }
}
