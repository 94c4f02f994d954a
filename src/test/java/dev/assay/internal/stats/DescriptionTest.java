package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    /** R: {@code x <- unlist(at128); mean(x); sd(x); quantile(x, c(.25, .5, .75)); range(x)}. */
    @Test
    void figuresAreThoseOfR() {
        Description description = Description.of(Measured.AT_128);
        assertThat(description.n()).isEqualTo(20);
        assertThat(description.mean()).isEqualTo(10.835, within(1e-12));
        assertThat(description.standardDeviation().orElseThrow()).isEqualTo(0.966967587765729, within(1e-12));
        assertThat(description.coefficientOfVariation().orElseThrow())
                .isEqualTo(0.966967587765729 / 10.835, within(1e-12));
        assertThat(description.lowerQuartile()).isEqualTo(10.075, within(1e-12));
        assertThat(description.median()).isEqualTo(10.85, within(1e-12));
        assertThat(description.upperQuartile()).isEqualTo(11.55, within(1e-12));
        assertThat(description.minimum()).isEqualTo(9.1);
        assertThat(description.maximum()).isEqualTo(12.6);
    }

    @Test
    void intervalOfTheMedianHoldsTheMedian() {
        Description description = Description.of(Measured.AT_128);
        assertThat(description.medianInterval().orElseThrow().contains(description.median()))
                .isTrue();
    }

    @Test
    void fewerThanFiveGenerationsHaveFiguresButNoIntervals() {
        Description description = Description.of(Sample.of(new double[] {1, 2, 3}));
        assertThat(description.median()).isEqualTo(2);
        assertThat(description.medianInterval()).isEmpty();
        assertThat(description.meanInterval()).isEmpty();
    }

    @Test
    void singleValueHasNoSpread() {
        Description description = Description.of(Sample.of(new double[] {7}));
        assertThat(description.standardDeviation()).isEmpty();
        assertThat(description.coefficientOfVariation()).isEmpty();
        assertThat(description.upperQuartile()).isEqualTo(7);
    }

    @Test
    void givesOnlyThePercentilesThatTheirNumberSupports() {
        assertThat(percents(20)).isEmpty();
        assertThat(percents(100)).containsExactly(90.0, 95.0);
        assertThat(percents(500)).containsExactly(90.0, 95.0, 99.0);
    }

    private static double[] percents(int n) {
        double[] values = new Random(1).doubles(n).toArray();
        return Description.of(Sample.of(values)).percentiles().stream()
                .mapToDouble(Percentile::percent)
                .toArray();
    }

    @Test
    void outliersAreCountedAndKept() {
        Description description =
                Description.of(Sample.of(new double[] {10, 11, 12, 13, 14, 10, 11, 12, 13, 14, 20, 100}));
        assertThat(description.outliers()).isEqualTo(1);
        assertThat(description.extremes()).isEqualTo(1);
        assertThat(description.n()).isEqualTo(12);
        assertThat(description.maximum()).isEqualTo(100);
        assertThat(description.fences().label(20)).isEqualTo(Fences.Label.OUTLIER);
        assertThat(description.fences().label(100)).isEqualTo(Fences.Label.EXTREME);
        assertThat(description.fences().label(14)).isEqualTo(Fences.Label.ORDINARY);
    }

    @Test
    void refusesNothingAndWhatIsNotANumber() {
        assertThatThrownBy(() -> Sample.of(new double[0], new double[0]))
                .hasMessageContaining("values (0) must be at least 1");
        assertThatThrownBy(() -> Sample.of(new double[] {1, Double.NaN}))
                .hasMessageContaining("value (NaN) must be finite");
    }
}
