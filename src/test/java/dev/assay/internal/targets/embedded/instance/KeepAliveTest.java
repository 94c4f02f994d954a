package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepAliveTest {

    private static final Duration USUAL = Duration.ofMinutes(10);

    @Test
    void aFunctionThatAsksForNothingIsKeptAsUsual() {
        assertThat(KeepAlive.of(Map.of(), USUAL)).isEqualTo(USUAL);
        assertThat(KeepAlive.problem(Map.of())).isEmpty();
    }

    @Test
    void aFunctionIsKeptAsItAsks() {
        assertThat(KeepAlive.of(asking("250"), USUAL)).isEqualTo(Duration.ofMillis(250));
        assertThat(KeepAlive.problem(asking("3600000"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3600001", "99999999", "-1", "1.5", "soon", ""})
    void whatIsNoSuchTimeIsRefused(String asked) {
        assertThat(KeepAlive.problem(asking(asked)))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("ASSAY_KEEP_ALIVE_MILLIS (" + asked + ") must be a whole number of milliseconds"));
    }

    private static Map<String, String> asking(String millis) {
        return Map.of(KeepAlive.VARIABLE, millis);
    }
}
