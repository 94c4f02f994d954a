package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.cost.Cost;
import dev.assay.internal.cost.Prices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long seconds;
    private final Progress progress =
            new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), false, () -> seconds * 1_000_000_000L);

    @Test
    void aLineEveryFiveSecondsSaysHowFarItIsAndHowLongItWillTake() {
        progress.start("Memory sweep", 5, 125, "calls", "embedded");
        for (int call = 1; call <= 12; call++) {
            seconds++;
            progress.at(call, new CallCount(new Cost(Prices.usual())), 0, 5);
        }
        progress.end(12, new CallCount(new Cost(Prices.usual())));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .hasLineCount(4)
                .containsSubsequence(
                        "[assay] Memory sweep: 5 levels, 125 calls on target embedded",
                        "5 of 125 calls, 1.0/s, about 2 min 0 s left, generation 1 of 5",
                        "10 of 125 calls",
                        "12 calls in 12.0 s");
    }
}
