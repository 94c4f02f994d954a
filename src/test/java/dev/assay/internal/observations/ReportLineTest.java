package dev.assay.internal.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReportLineTest {

    @Test
    void aWarmInvocation() {
        assertThat(read("REPORT RequestId: a\tDuration: 1.02 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\t"
                        + "Max Memory Used: 40 MB\t\nXRAY TraceId: 1-2\tSegmentId: 3\tSampled: true\t\n"))
                .isEqualTo(new ReportLine(1.02, 2L, null, null, null, 128, 40));
    }

    @Test
    void aRestoredInstanceHasNoInit() {
        assertThat(read("REPORT RequestId: a\tRestore Duration: 90.5 ms\tBilled Restore Duration: 91 ms\t"
                        + "Duration: 1.02 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\tMax Memory Used: 40 MB\t\n"))
                .isEqualTo(new ReportLine(1.02, 2L, null, 90.5, 91L, 128, 40));
    }

    @Test
    void restoringIsBilledBesideTheDuration() {
        assertThat(read("REPORT RequestId: a\tRestore Duration: 90.5 ms\tBilled Restore Duration: 91 ms\t"
                                + "Duration: 1.02 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\t\n")
                        .allBilledMillis())
                .isEqualTo(93L);
    }

    /** As the page of the Telemetry API shows the event. */
    @Test
    void anInvocationWhoseLogIsJson() {
        assertThat(
                        read(
                                "{\"time\":\"2022-10-12T00:01:15.000Z\",\"type\":\"platform.report\",\"record\":{\"metrics\":{\"billedDurationMs\":694,\"durationMs\":693.92,\"initDurationMs\":397.68,\"maxMemoryUsedMB\":84,\"memorySizeMB\":128},\"requestId\":\"6d68ca91\",\"status\":\"success\"}}\n"))
                .isEqualTo(new ReportLine(693.92, 694L, 397.68, null, null, 128, 84));
    }

    @Test
    void aFunctionThatPrintsTheNameOfTheEventReportsNothing() {
        assertThat(read("""
                        {"level":"INFO","message":"platform.report","note":"platform.report"}
                        {broken "platform.report"}
                        """)).isEqualTo(new ReportLine(null, null, null, null, null, null, null));
    }

    @Test
    void aTailWithoutAReportSaysNothing() {
        assertThat(read("START RequestId: a\nthe REPORT RequestId: is not here\tDuration: 3 ms\n"))
                .isEqualTo(new ReportLine(null, null, null, null, null, null, null));
        assertThat(ReportLine.inTail(null)).isEqualTo(new ReportLine(null, null, null, null, null, null, null));
    }

    @Test
    void numbersThatAreNoneAreAbsent() {
        assertThat(read("REPORT RequestId: a\tDuration: 1.2.3 ms\tBilled Duration: -1 ms\tMemory Size: 128 MB\n"))
                .isEqualTo(new ReportLine(null, null, null, null, null, 128, null));
    }

    private static ReportLine read(String log) {
        return ReportLine.inTail(Base64.getEncoder().encodeToString(log.getBytes(StandardCharsets.UTF_8)));
    }
}
