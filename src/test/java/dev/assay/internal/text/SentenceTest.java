package dev.assay.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource({
        "durationIsInverselyProportionalToMemory, duration is inversely proportional to memory",
        "cpuTimeOverDurationIsMemoryOver1769, CPU time over duration is memory over 1769",
        "parsesJSONBodies, parses JSON bodies",
        "snake_case, snake case"
    })
    void aMethodIsShownByItsWords(String method, String sentence) {
        assertThat(Sentence.of(method)).isEqualTo(sentence);
    }
}
