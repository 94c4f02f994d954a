package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.NightlyFixture;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyClaimsTest {

    @Test
    void smokeMeasuresTooLittleForThem(@TempDir Path output) {
        Map<String, VerdictRecord> verdicts = verdicts(output, "smoke");
        assertThat(verdicts)
                .hasEntrySatisfying(
                        "every call succeeds",
                        record -> assertThat(record.verdict()).isEqualTo(Verdict.HELD))
                .hasEntrySatisfying("calls take less than a minute", record -> {
                    assertThat(record.verdict()).isEqualTo(Verdict.ABORTED);
                    assertThat(record.message())
                            .isEqualTo("The claim is made at scale nightly: smoke measures too little for it. Run with"
                                    + " -Dassay.scale=nightly");
                });
    }

    @Test
    void nightlyJudgesThem(@TempDir Path output) {
        Map<String, VerdictRecord> verdicts = verdicts(output, "nightly");
        assertThat(verdicts)
                .hasSize(2)
                .values()
                .extracting(VerdictRecord::verdict)
                .containsOnly(Verdict.HELD);
    }

    private static Map<String, VerdictRecord> verdicts(Path output, String scale) {
        try (LaunchedExperiments experiments =
                LaunchedExperiments.unscaled(output, Map.of("assay.scale", scale, "assay.history", "none"))) {
            experiments.run(selectClass(NightlyFixture.class));
            return experiments.measured().get(0).verdicts().stream()
                    .collect(Collectors.toMap(VerdictRecord::claim, Function.identity()));
        }
    }
}
