package dev.assay.internal.targets.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BurstTimesTest {

    private static final BurstTimes BEGIN = new BurstTimes(0, 0, 0, 400).plus(5_000, 9_000);

    @Test
    void speedsAreThoseOfWhatWasMeasuredMeanwhile() {
        BurstTimes meanwhile = BEGIN.plus(1_200, 400).plus(800, 600).since(BEGIN);

        assertThat(meanwhile.burstSpeed()).isEqualTo(0.5);
        assertThat(meanwhile.speed()).isEqualTo(0.8);
    }

    @Test
    void nothingIsKnownOfATimeInWhichNothingWasMeasured() {
        BurstTimes meanwhile = BEGIN.since(BEGIN);

        assertThat(meanwhile.burstSpeed()).isNull();
        assertThat(meanwhile.speed()).isNull();
    }

    @Test
    void aCallThatBeganBeforeTheMeasurementKnowsWhatCameWithinIt() {
        assertThat(BEGIN.since(BurstTimes.NONE).burstSpeed()).isEqualTo(1.8);
    }
}
