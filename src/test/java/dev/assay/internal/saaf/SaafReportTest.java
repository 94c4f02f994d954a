package dev.assay.internal.saaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.internal.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaafReportTest {

    private final RunTable runs = new RunTable();

    @Test
    void aGroupHasSumsListsAveragesAndMediansAndLeavesOutWhatIsMissing() throws IOException {
        for (int i = 1; i <= 6; i++) {
            add("{'cpuType':'A', 'runtime':" + i + "0, 'newcontainer':1, 'vmID':'v" + i % 2 + "'}");
        }
        add("{'cpuType':'A', 'newcontainer':0}");
        add("{'cpuType':'B', 'runtime':'7.5', 'message':'no number'}");
        List<String> report = report(keys(List.of("cpuType"), Set.of("vmID"), Set.of("newcontainer")));
        assertThat(after(report, "Category cpuType:", 3))
                .containsExactly(
                        "cpuType,uses,sum_newcontainer,avg_runtime,vmID_list,"
                                + "median_runtime,median_runtime_low,median_runtime_high",
                        "A,7,6,35,['v0'; 'v1'],35,10,60",
                        "B,1,,7.5,[],7.5,,");
    }

    @Test
    void noValueTearsALine() throws IOException {
        add("{'vmID':'md:/\\n8', 'message':'one, two\\tthree', 'formula':'=1+1', 'number':'-5'}");
        List<String> report = report(ReportKeys.groupedBy(List.of("vmID")));
        assertThat(after(report, "Raw results of each run:", 2))
                .containsExactly("formula,message,number,vmID", "'=1+1,one; two\\tthree,-5,md:/\\n8");
        assertThat(report).contains("Total number of unique vmIDs: 1").noneMatch(line -> line.contains("-99999"));
    }

    @Test
    void invalidRunsAndDoubledContainersAreInNoGroup() throws IOException {
        add("{'uuid':'a', 'runtime':1, 'lang':'java'}");
        add("{'uuid':'a', 'runtime':2, 'lang':'java'}");
        add("{'uuid':'b', 'runtime':3, 'lang':'node'}");
        ReportKeys keys = new ReportKeys(
                List.of("lang"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("uuid"),
                Map.of(),
                Map.of("lang", "node"),
                true,
                "");
        List<String> report = report(keys);
        assertThat(report).contains("Successful Runs: 3", "2 runs removed from categories....");
        assertThat(after(report, "Category lang:", 2))
                .containsExactly(
                        "lang,uses,avg_runtime,median_runtime,median_runtime_low,median_runtime_high", "java,1,1,1,,");
    }

    @Test
    void tenancyCountsTheRunsOfAHost() throws IOException {
        add("{'vmID':'v', 'cpuType':'A'}");
        add("{'vmID':'v', 'cpuType':'A'}");
        add("{'vmID':'w', 'cpuType':'B'}");
        add("{'cpuType':'B'}");
        List<String> report = report(ReportKeys.groupedBy(List.of("zTenancy[vmID]")));
        assertThat(after(report, "Category zTenancy[vmID]:", 3))
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("zTenancy[vmID],uses,avg_tenants[vmID]"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("A - 2,2,2"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("B - 1,1,1"));
    }

    @Test
    void aPipelineSumsUpToEachStage() throws IOException {
        add("{'1_run_id':0, '2_thread_id':1, '3_pipeline_stage':1, 'runtime':5}");
        add("{'1_run_id':0, '2_thread_id':1, '3_pipeline_stage':0, 'runtime':10}");
        report(ReportKeys.groupedBy(List.of()));
        assertThat(runs.get("runtimePipeline", 0)).isEqualTo(15.0);
        assertThat(runs.get("runtimePipeline", 1)).isEqualTo(10.0);
    }

    @Test
    void failedRunsAreNamed() throws IOException {
        add("{'runtime':5}");
        StringBuilder out = new StringBuilder();
        SaafReport.write(
                out,
                List.of("made", "setup"),
                runs,
                ReportKeys.groupedBy(List.of()),
                List.of(new FailedRun(1, 2, -1, "throttled", "Rate, exceeded")));
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Failed Runs: 1",
                        "1_run_id,2_thread_id,3_pipeline_stage,outcome,failure",
                        "1,2,,throttled,Rate; exceeded");
    }

    private static ReportKeys keys(List<String> groups, Set<String> lists, Set<String> sums) {
        return new ReportKeys(
                groups,
                Set.of(),
                lists,
                sums,
                Set.of(),
                Set.of(),
                Map.of("cpuType", Set.of("cpuType")),
                Map.of(),
                false,
                "");
    }

    private void add(String json) {
        try {
            runs.add(Json.MAPPER.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<String> report(ReportKeys keys) throws IOException {
        StringBuilder out = new StringBuilder();
        SaafReport.write(out, List.of("made", "setup"), runs, keys, List.of());
        return out.toString().lines().toList();
    }

    private static List<String> after(List<String> lines, String title, int count) {
        int at = lines.indexOf(title) + 1;
        return lines.subList(at, at + count);
    }
}
