package dev.assay.internal.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.testkit.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Profiles that SAAF's inspectors (commit 959ff54, unmodified) wrote one after the other on one machine: {@code inspectContainer}, {@code inspectCPU},
 * {@code inspectMemory} and {@code inspectPlatform} with their deltas in Python (also {@code inspectCPUInfo}, without its {@code cpuInfo}) and in Node, and
 * Bash's {@code bootstrap}.
 */
class RecordedProfilesTest {

    private static final List<String> TICKS =
            List.of("cpuUsr", "cpuNice", "cpuKrn", "cpuIdle", "cpuIowait", "cpuIrq", "cpuSoftIrq", "vmcpusteal");

    private final JsonNode python = recorded("saaf-python-0.7.json");
    private final JsonNode node = recorded("saaf-node-0.5.json");
    private final JsonNode bash = recorded("saaf-bash-0.1.json");

    private static JsonNode recorded(String file) {
        try (InputStream in = Objects.requireNonNull(RecordedProfilesTest.class.getResourceAsStream(file))) {
            return Samples.json(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode understood(JsonNode written) {
        return Objects.requireNonNull(Profiles.of(written));
    }

    /** The counters of one machine since its boot: the languages were minutes apart, milliseconds would be ten times as many. */
    @Test
    void allCountTheSameTicks() {
        for (String name : TICKS) {
            double expected = understood(node).path(name).asDouble();
            for (JsonNode other : List.of(python, bash)) {
                JsonNode ticks = understood(other).path(name);
                assertThat(ticks.isIntegralNumber()).as(name).isTrue();
                assertThat(ticks.asDouble()).as(name).isBetween(expected * 0.95, expected * 1.05);
                assertThat(understood(other).path(name + "Delta").isIntegralNumber())
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void allTellTheSameBootTime() {
        long booted = node.path("vmuptime").asLong();

        assertThat(understood(python).path("vmuptime").asLong()).isEqualTo(booted);
        assertThat(understood(bash).path("vmuptime").asLong()).isEqualTo(booted);
        assertThat(understood(bash).path("vmuptime").isNumber()).isTrue();
    }

    @Test
    void whatPythonWroteInMillisecondsStaysUnderANameThatSaysSo() {
        JsonNode profile = understood(python);

        assertThat(profile.path("cpuNiceMillis")).isEqualTo(python.path("cpuNice"));
        assertThat(profile.path("cpuIdleDeltaMillis")).isEqualTo(python.path("cpuIdleDelta"));
        assertThat(profile.path("cpuUser")).isEqualTo(python.path("cpuUser"));
        assertThat(profile.path("lang").asText()).isEqualTo("python");
        assertThat(profile.path("version").asDouble()).isEqualTo(0.7);
    }

    @Test
    void whatIsUnderstoodOnceIsNotConvertedAgain() {
        for (JsonNode written : List.of(python, node, bash)) {
            assertThat(understood(understood(written))).isEqualTo(understood(written));
        }
    }

    @Test
    void theTimesOfTheBashInspectorAreNumbers() {
        assertThat(bash.path("runtime").isTextual()).isTrue();
        assertThat(understood(bash).path("runtime").isNumber()).isTrue();
        assertThat(understood(bash).path("newcontainer").isNumber()).isTrue();
    }

    @Test
    void theBootTimeThatPythonWroteAsStolenTicksIsNone() {
        ObjectNode older = python.deepCopy();
        older.put("version", 0.6);
        older.set("vmcpusteal", older.remove("bootTime"));

        JsonNode profile = understood(older);

        assertThat(profile.path("vmuptime").asLong())
                .isEqualTo(node.path("vmuptime").asLong());
        assertThat(profile.path("vmcpusteal").asLong())
                .isEqualTo(Math.round(python.path("cpuSteal").asDouble() / 10));
    }
}
