package dev.assay.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Memory sweep, memory-sweep",
        "'  Größe & Dauer! ', gro-e-dauer",
        "../../etc/passwd, etc-passwd",
        "a\u0000b, a-b",
        "Café, cafe"
    })
    void namesBecomePlain(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "内存", "///"})
    void aNameWithoutLettersBecomesItsHash(String name) {
        assertThat(Slug.of(name)).matches("experiment-[0-9a-f]{8}");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(Slug.of("x".repeat(59) + " y")).isEqualTo("x".repeat(59));
        assertThat(Slug.distinct("x".repeat(500))).hasSize(60 + 1 + 8);
    }
}
