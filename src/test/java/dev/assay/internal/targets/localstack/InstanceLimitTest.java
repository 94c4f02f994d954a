package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.HostConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceLimitTest {

    private static final long MEGABYTE = 1024L * 1024;

    @ParameterizedTest
    @CsvSource({"128, 1447", "512, 5788", "1769, 20000", "10240, 40000"})
    void isWhatMemoryStandsForOnTwoProcessors(int megabytes, long quota) {
        assertThat(limit(quota, 20_000, megabytes).hasShareOf(megabytes, 2)).isTrue();
    }

    @Test
    void isNotWhereTheShareIsAnother() {
        assertThat(limit(20_000, 20_000, 128).hasShareOf(128, 2)).isFalse();
        assertThat(limit(5_000, 20_000, 512).hasShareOf(512, 2)).isFalse();
    }

    @Test
    void cpuAndMemoryAreLimitedApart() {
        assertThat(limit(1_447, 20_000, 0).hasShareOf(128, 2)).isTrue();
        assertThat(limit(1_447, 20_000, 128).memoryMegabytes()).isEqualTo(128);
        assertThat(limit(1_447, 20_000, 0).memoryMegabytes()).isZero();
    }

    @Test
    void isNotWhereNothingIsLimited() {
        assertThat(InstanceLimit.of(HostConfig.newHostConfig()).hasShareOf(1769, 1))
                .isFalse();
    }

    private static InstanceLimit limit(long quota, long period, long megabytes) {
        return InstanceLimit.of(HostConfig.newHostConfig()
                .withCpuQuota(quota)
                .withCpuPeriod(period)
                .withMemory(megabytes * MEGABYTE));
    }
}
