package dev.assay.internal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressOutputTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long millis;

    @Test
    void aTerminalShowsTheStateInPlaceAndLinesThatStay() {
        ProgressOutput progress = progress(true);
        progress.show("too early");
        millis = 100;
        progress.show("1 of 3");
        millis = 150;
        progress.show("too early again");
        millis = 200;
        progress.show("2 of 3");
        progress.line("3 calls");
        progress.line("and no more");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001B[K1 of 3\r\u001B[K2 of 3\r\u001B[K3 calls" + System.lineSeparator() + "and no more"
                        + System.lineSeparator());
    }

    @Test
    void elsewhereALineEveryFiveSeconds() {
        ProgressOutput progress = progress(false);
        for (millis = 1000; millis <= 11_000; millis += 1000) {
            progress.show(millis / 1000 + " s");
        }
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).containsExactly("5 s", "10 s");
    }

    @Test
    void aStateSaysHowFastItGoesAndHowLongItTakes() {
        assertThat(Rate.inWords(50, 125, "calls", 5_000_000_000L)).isEqualTo("50 of 125 calls, 10/s, about 8 s left");
        assertThat(Rate.inWords(1, 601, "calls", 10_000_000_000L))
                .isEqualTo("1 of 601 calls, 0.1/s, about 1 h 40 min left");
        assertThat(Rate.inWords(0, 601, "calls", 10_000_000_000L)).isEqualTo("0 of 601 calls");
    }

    private ProgressOutput progress(boolean terminal) {
        return new ProgressOutput(
                new PrintStream(written, true, StandardCharsets.UTF_8), terminal, () -> millis * 1_000_000);
    }
}
