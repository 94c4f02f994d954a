package dev.assay.internal.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profiler.Inspector;
import dev.assay.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 0.5, \"lang\": \"java\", \"startTime\": 1795271000123}",
                "{\"version\": 0.1, \"lang\": \"bash\", \"containerID\": \"2026/11/21/[1]ab\", \"runtime\": 3}",
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
