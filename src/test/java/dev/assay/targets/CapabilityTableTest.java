package dev.assay.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapabilityTableTest {

    private static final CapabilityTable TABLE = CapabilityTable.of(capability -> capability == Capability.FREEZE
            ? Support.lacking("processes go on running")
            : Support.by("seen in " + capability));

    @Test
    void hasOneRowPerCapabilityInTheirOrder() {
        assertThat(TABLE.records().stream().map(CapabilityRecord::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Capability.values()).map(Enum::name).toList());
        assertThat(TABLE.records())
                .contains(
                        new CapabilityRecord("FREEZE", false, "processes go on running"),
                        new CapabilityRecord("CPU_TIME", true, "seen in CPU_TIME"));
    }

    @Test
    void saysWhyACapabilityIsMissing() {
        assertThat(TABLE.missing(Capability.FREEZE)).contains("processes go on running");
        assertThat(TABLE.missing(Capability.CPU_TIME)).isEmpty();
    }

    @Test
    void anotherRowLeavesTheFirstTableAsItIs() {
        CapabilityTable seesMore = TABLE.with(Capability.FREEZE, Support.unless(Optional.empty(), "stopped"))
                .with(Capability.CPU_TIME, Support.unless(Optional.of("no clock"), "read"));

        assertThat(seesMore.missing(Capability.FREEZE)).isEmpty();
        assertThat(seesMore.missing(Capability.CPU_TIME)).contains("no clock");
        assertThat(TABLE.missing(Capability.FREEZE)).isPresent();
    }
}
