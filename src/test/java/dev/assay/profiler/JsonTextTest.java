package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a JSON library reads back is what was in the profile. */
class JsonTextTest {

    /** A response bean. */
    record Response(int count, List<String> words) {}

    @Test
    void everyKindOfValueIsReadBack() throws IOException {
        assertThat(read("text \"\\ \n\t\u0001 ü \uD83D\uDE00"))
                .hasToString("\"text \\\"\\\\ \\n\\t\\u0001 ü \uD83D\uDE00\"");
        assertThat(read(1.5e-7).doubleValue()).isEqualTo(1.5e-7);
        assertThat(read(Long.MAX_VALUE).longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(read(new BigDecimal("1E+3")).intValue()).isEqualTo(1000);
        assertThat(read(true).booleanValue()).isTrue();
        assertThat(read(new int[] {1, 2})).hasToString("[1,2]");
        assertThat(read(Arrays.asList("a", null))).hasToString("[\"a\",null]");
        assertThat(read(Map.of("k", Map.of()))).hasToString("{\"k\":{}}");
        assertThat(read(new Response(2, List.of("x")))).hasToString("{\"count\":2,\"words\":[\"x\"]}");
        assertThat(read(LocalDate.of(2026, 11, 21))).hasToString("\"2026-11-21\"");
    }

    @Test
    void whatJsonHasNoNumberForIsText() throws IOException {
        assertThat(read(Double.NaN)).hasToString("\"NaN\"");
    }

    @Test
    void halfASurrogatePairIsEscapedInsteadOfLost() {
        assertThat(new String(JsonText.of(Map.of("k", "\uD83D")), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"k\":\"\\ud83d\"}");
    }

    @Test
    void aValueThatHoldsItselfEnds() throws IOException {
        Map<String, Object> self = new java.util.HashMap<>();
        self.put("self", self);
        assertThat(new ObjectMapper().readTree(JsonText.of(self)).isObject()).isTrue();
    }

    private static JsonNode read(Object value) throws IOException {
        return new ObjectMapper()
                .readTree(JsonText.of(Collections.singletonMap("value", value)))
                .get("value");
    }
}
