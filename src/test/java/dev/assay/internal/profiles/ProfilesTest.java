package dev.assay.internal.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profiler.Inspector;
import dev.assay.testkit.Samples;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 0.5, \"lang\": \"java\", \"startTime\": 1795271000123}",
                "{\"version\": 0.1, \"lang\": \"bash\", \"containerID\": \"2026/11/21/[1]ab\", \"runtime\": 3}",
                "{\"version\": 0.5, \"lang\": \"python\", \"uuid\": \"5d1c\", \"cpuUsr\": 7, \"cpuNice\": 20}",
                "{\"lang\": \"python\", \"version\": \"0.7\", \"uuid\": \"5d1c\", \"answer\": {\"a\": []}}"
            })
    void whatAnInspectorWroteIsAProfile(String text) {
        assertThat(Profiles.of(Samples.json(text))).isEqualTo(Samples.json(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "3",
                "{\"primes\": 78498}",
                "{\"version\": 3, \"lang\": \"de\"}",
                "{\"version\": 3, \"runtime\": 5}",
                "{\"lang\": \"java\", \"uuid\": \"5d1c\"}",
                "[{\"version\": 0.5, \"lang\": \"java\", \"startTime\": 1}]"
            })
    void anythingElseIsNot(String text) {
        assertThat(Profiles.of(Samples.json(text))).isNull();
    }

    /** Names and units as in SAAF's Inspector.py 0.7. */
    @Test
    void theNamesOfSaafsPythonInspectorAreUnderstood() {
        JsonNode profile = Objects.requireNonNull(Profiles.of(
                Samples.json("{\"version\": 0.7, \"lang\": \"python\", \"startTime\": 1, \"cpuUser\": 12340.0,"
                        + " \"cpuUserDelta\": 50.0, \"cpuKernel\": 20.0, \"cpuSteal\": 10.0, \"cpuIOWait\": 30.0,"
                        + " \"bootTime\": 1795271000}")));

        assertThat(profile.path("cpuUsr").asLong()).isEqualTo(1_234);
        assertThat(profile.path("cpuUsrDelta").asLong()).isEqualTo(5);
        assertThat(profile.path("cpuKrn").asLong()).isEqualTo(2);
        assertThat(profile.path("vmcpusteal").asLong()).isEqualTo(1);
        assertThat(profile.path("cpuIowait").asLong()).isEqualTo(3);
        assertThat(profile.path("vmuptime").asLong()).isEqualTo(1_795_271_000);
        assertThat(profile.path("cpuUser").asDouble()).isEqualTo(12_340);
        assertThat(profile.path("lang").asText()).isEqualTo("python");
        assertThat(profile.path("version").asDouble()).isEqualTo(0.7);
    }

    @Test
    void theNameOfSaafsBashInspectorIsUnderstood() {
        JsonNode profile = Objects.requireNonNull(Profiles.of(Samples.json(
                "{\"version\": 0.1, \"lang\": \"bash\", \"containerID\": \"x\", \"contextSwitchDelta\": 7}")));

        assertThat(profile.path("contextSwitchesDelta").asLong()).isEqualTo(7);
    }

    @Test
    void allOfSaafsAttributesAreKnown() {
        assertThat(KnownAttributes.SAAF).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void whatOurOwnProfilerWritesIsAProfileOfKnownAttributes() throws Exception {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectAllDeltas();
        String written = new ObjectMapper().writeValueAsString(inspector.finish());

        assertThat(Profiles.of(Samples.json(written))).isNotNull();
        assertThat(Samples.json(written).fieldNames())
                .toIterable()
                .contains("runtime", "duration")
                .isSubsetOf(KnownAttributes.ALL);
    }
}
