package dev.assay.internal.targets.embedded.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the log's tail says that INIT did not succeed. */
class LogTailTest {

    @Test
    void anInitThatTookTooLongIsReported() {
        assertThat(tail(Ending.TIMED_OUT, false))
                .containsPattern("(?m)^INIT_REPORT Init Duration: 12.00 ms\tPhase: invoke\tStatus: timeout$");
    }

    @ParameterizedTest
    @EnumSource(names = {"INIT_ERROR", "OUT_OF_MEMORY", "PROCESS_EXITED"})
    void anInitThatFailedIsReportedWithItsError(Ending ending) {
        assertThat(tail(ending, false)).containsPattern("(?m)^INIT_REPORT .*Status: error\tError Type: Some.Error$");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONSE", "HANDLER_ERROR", "OUT_OF_MEMORY", "PROCESS_EXITED", "TIMED_OUT"})
    void whatHappensInTheHandlerIsNoMatterOfInit(Ending ending) {
        assertThat(tail(ending, true)).contains("REPORT RequestId: id").doesNotContain("INIT_REPORT");
    }

    private static String tail(Ending ending, boolean handlerReached) {
        InvocationEnd end = new InvocationEnd(
                ending,
                handlerReached,
                new byte[0],
                "Some.Error",
                "stream",
                12_000_000,
                null,
                null,
                null,
                100,
                new byte[0],
                null);
        return new String(Base64.getDecoder().decode(LogTail.of("id", 512, end)), StandardCharsets.UTF_8);
    }
}
