package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DriftTest {

    /**
     * R: {@code tg <- tapply(t, rep(1:5, each=3), mean); f <- lm(log(tapply(y, g, median)) ~ tg); expm1(32.5 * c(coef(f)[2],
     * confint(f, "tg", level=.9)))}.
     */
    @Test
    void changeOverTheSpanIsThatOfR() {
        Estimate drift = Drift.overSpan(RoundsOfWork.measured(), 0.9);
        assertThat(drift.value()).isEqualTo(0.01946127427016589, within(1e-12));
        assertThat(drift.interval().low()).isEqualTo(-0.0830405465375, within(1e-9));
        assertThat(drift.interval().high()).isEqualTo(0.1334212061526597, within(1e-9));
        assertThat(drift.n()).isEqualTo(45);
        assertThat(drift.generations()).isEqualTo(5);
    }

    @Test
    void growthByTheSamePartEachSecondIsFoundExactly() {
        Estimate drift = Drift.overSpan(over(i -> 10 * Math.pow(1.02, i)), 0.9);
        assertThat(drift.value()).isEqualTo(Math.pow(1.02, 9) - 1, within(1e-9));
        assertThat(drift.interval().width()).isLessThan(1e-6);
    }

    @Test
    void whatComesBackWithEveryInstanceIsNoDrift() {
        assertThat(Drift.overSpan(over(i -> i % 2 == 0 ? 10 : 20), 0.9).value()).isEqualTo(0, within(1e-12));
    }

    @Test
    void refusesGenerationsThatShareTheirTime() {
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rounds.add(new Rounds.Round(i / 2, 1, new double[] {1, 2}));
        }
        assertThatThrownBy(() -> Drift.overSpan(Rounds.of(rounds), 0.9))
                .hasMessageContaining("times of the generations must differ");
    }

    /** Ten rounds, one a second, two in each generation, of two calls each. */
    private static Rounds over(IntToDoubleFunction value) {
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double both = value.applyAsDouble(i);
            rounds.add(new Rounds.Round(i / 2, i, new double[] {both, both}));
        }
        return Rounds.of(rounds);
    }
}
