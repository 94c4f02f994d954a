package dev.assay.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.experiment.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanReaderTest {

    @Span(seconds = 30, nightlySeconds = 3600)
    private static final class Spread {}

    @Span(seconds = 604_801)
    private static final class TooLong {}

    private static final class Plain {}

    @Test
    void eachScaleHasItsOwn() {
        assertThat(read(Spread.class, Map.of())).isEqualTo(Duration.ofSeconds(30));
        assertThat(read(Spread.class, Map.of("assay.scale", "nightly"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theOptionOverridesBothButGivesNoSpanToWhoHasNone() {
        Map<String, String> option = Map.of("assay.span", "7200");
        assertThat(read(Spread.class, option)).isEqualTo(Duration.ofHours(2));
        assertThat(read(Plain.class, option)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "an hour", "604801"})
    void whatIsNoSpanIsRefused(String text) {
        assertThatThrownBy(() -> read(Spread.class, Map.of("assay.span", text)))
                .hasMessageContaining("assay.span (" + text + ") must be 0 to 604800 whole seconds");
    }

    @Test
    void aClassThatAsksForMoreThanAWeekIsRefused() {
        assertThatThrownBy(() -> read(TooLong.class, Map.of()))
                .hasMessageContaining("span (604801) must be 0 to 604800 whole seconds");
    }

    private static Duration read(Class<?> type, Map<String, String> options) {
        return SpanReader.read(type, RunSettings.from(name -> Optional.ofNullable(options.get(name))));
    }
}
