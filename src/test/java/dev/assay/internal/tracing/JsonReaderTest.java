package dev.assay.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\": [1, -2.5e3, true, false, null, \"\"], \"b\": {\"c\": {}}}",
                " [ \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\" ] "
            })
    void readsWhatJacksonReads(String json) throws JsonProcessingException {
        Object expected = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(json, Object.class);

        assertThat(text(JsonReader.read(json))).isEqualTo(text(expected));
    }

    /** Numbers by value: this reader has one kind of them. */
    private static String text(@Nullable Object value) throws JsonProcessingException {
        return new ObjectMapper()
                .writeValueAsString(value)
                .replaceAll("(?<=[\\[:,])(-?[0-9][0-9.eE+-]*)\\.0(?=[,\\]}])", "$1")
                .replace("-2.5E+3", "-2500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,", "{\"a\" 1}", "{\"a\": 1} x", "\"open", "nul", "{\"a\": \"\\u12\"}", "-"})
    void whatIsNoJsonIsNull(String text) {
        assertThat(JsonReader.read(text)).isNull();
    }

    @Test
    void whatIsTooDeepIsNull() {
        assertThat(JsonReader.read("[".repeat(100_000))).isNull();
    }
}
