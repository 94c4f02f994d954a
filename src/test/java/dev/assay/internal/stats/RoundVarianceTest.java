package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundVarianceTest {

    /** R: {@code a <- anova(lm(log(y) ~ g + r)); a["r", "Mean Sq"]; a["Residuals", "Mean Sq"]}. */
    @Test
    void meanSquaresAreThoseOfTheAnalysisOfVariance() {
        RoundVariance variance = RoundVariance.of(RoundsOfWork.measured());
        assertThat(variance.betweenRounds()).isEqualTo(0.0013851030335228574, within(1e-15));
        assertThat(variance.withinRounds()).isEqualTo(0.0001506987408074603, within(1e-15));
        assertThat(variance.betweenDegrees()).isEqualTo(10);
        assertThat(variance.withinDegrees()).isEqualTo(30);
    }

    /**
     * R: {@code F <- a["r", "F value"]; s <- function(f) (f-1)/(f+k-1); c(s(F), s(F/qf(.95, 10, 30)), s(F/qf(.05, 10, 30)))}.
     */
    @Test
    void shareAndIntervalAreThoseOfTheFDistribution() {
        Estimate share = RoundVariance.of(RoundsOfWork.measured()).share(0.9);
        assertThat(share.value()).isEqualTo(0.7319323543844591, within(1e-12));
        assertThat(share.interval().low()).isEqualTo(0.5197067691666563, within(1e-9));
        assertThat(share.interval().high()).isEqualTo(0.8881103400511327, within(1e-9));
        assertThat(share.n()).isEqualTo(45);
        assertThat(share.generations()).isEqualTo(5);
    }

    /** R: {@code sqrt(c((a["r", "Mean Sq"] - a["Residuals", "Mean Sq"]) / k, a["Residuals", "Mean Sq"]))}. */
    @Test
    void deviationsAreRootsOfTheComponents() {
        RoundVariance variance = RoundVariance.of(RoundsOfWork.measured());
        assertThat(variance.deviationBetweenRounds()).isEqualTo(0.02028467642265459, within(1e-12));
        assertThat(variance.deviationWithinRounds()).isEqualTo(0.01227594154464171, within(1e-12));
    }

    /**
     * R: {@code SSB <- a["r", "Sum Sq"]; sqrt(c(SSB*(1-qf(.95,10,30)/F)/(k*qchisq(.95,10)),
     * SSB*(1-qf(.05,10,30)/F)/(k*qchisq(.05,10))))}.
     */
    @Test
    void theIntervalOfTheDeviationIsThatOfWilliams() {
        Estimate deviation = RoundVariance.of(RoundsOfWork.measured()).deviationBetweenRounds(0.9);
        assertThat(deviation.value()).isEqualTo(0.02028467642265459, within(1e-12));
        assertThat(deviation.interval().low()).isEqualTo(0.01388540450061899, within(1e-9));
        assertThat(deviation.interval().high()).isEqualTo(0.03353381115142922, within(1e-9));
    }

    @Test
    void roundsThatAreAllAlikeShareNothing() {
        RoundVariance variance = RoundVariance.of(RoundsOfWork.alike(9, 10, 11));
        assertThat(variance.share(0.9).value()).isZero();
        assertThat(variance.share(0.9).interval()).isEqualTo(new Interval(0, 0, 0.9));
        assertThat(variance.deviationBetweenRounds()).isZero();
    }

    @Test
    void callsThatAreAllAlikeLeaveEverythingToTheRounds() {
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rounds.add(new Rounds.Round(i / 2, i, new double[] {10 + i, 10 + i}));
        }
        Estimate share = RoundVariance.of(Rounds.of(rounds)).share(0.9);
        assertThat(share.value()).isEqualTo(1);
        assertThat(share.interval()).isEqualTo(new Interval(1, 1, 0.9));
    }

    @Test
    void refusesWhatHasNoShare() {
        assertThatThrownBy(() -> RoundVariance.of(RoundsOfWork.alike(10, 10)))
                .hasMessageContaining("variance (0) must be greater than 0");
        assertThatThrownBy(() -> RoundsOfWork.alike(10))
                .hasMessageContaining("values in a round (1) must be at least 2");
        assertThatThrownBy(() -> RoundsOfWork.alike(10, 0)).hasMessageContaining("value (0.0) must be greater than 0");
        assertThatThrownBy(() -> Rounds.of(List.of(round(0), round(0), round(1), round(1))))
                .hasMessageContaining("generations (2) must be at least 5");
        assertThatThrownBy(() -> Rounds.of(List.of(round(0), round(1), round(2), round(3), round(4))))
                .hasMessageContaining("rounds in a generation (1) must be at least 2");
        List<Rounds.Round> uneven =
                new ArrayList<>(List.of(round(0), round(0), round(1), round(2), round(3), round(4)));
        uneven.add(new Rounds.Round(4, 9, new double[] {1}));
        assertThatThrownBy(() -> Rounds.of(uneven))
                .hasMessageContaining("values in a round (1) must be as many in each (2 in the first)");
    }

    private static Rounds.Round round(int generation) {
        return new Rounds.Round(generation, generation, new double[] {1, 2});
    }
}
