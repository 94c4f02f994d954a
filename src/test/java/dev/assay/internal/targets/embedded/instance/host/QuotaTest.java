package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.0723, 0.145, 0.5, 1, 2, 6})
    void quotaAndPeriodMakeTheShareAndTheKernelTakesThem(double share) {
        Quota quota = Quota.of(share);
        assertThat((double) quota.quotaMicros() / quota.periodMicros()).isBetween(share * 0.999, share * 1.001);
        assertThat(quota.quotaMicros()).isGreaterThanOrEqualTo(1_000);
        assertThat(quota.periodMicros()).isBetween(1_000L, 1_000_000L);
    }

    @Test
    void thePeriodIsShortWhereTheQuotaAllowsIt() {
        assertThat(Quota.of(128 / 1769.0).periodMicros()).isEqualTo(20_000);
        assertThat(Quota.of(0.01).periodMicros()).isEqualTo(100_000);
    }
}
