package dev.assay.internal.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.InstructionSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTableTest {

    @Test
    void tableSaysWhereAndWhenItsPricesApplied() {
        PriceTable table = PriceTable.usEast1();
        assertThat(table.region()).isEqualTo("us-east-1");
        assertThat(table.asOf()).isEqualTo("2026-11");
        assertThat(table.source()).startsWith("https://aws.amazon.com/lambda/pricing");
    }

    @Test
    void firstTierIsTheDearest() {
        PriceTable table = PriceTable.usEast1();
        for (InstructionSet architecture : InstructionSet.values()) {
            assertThat(table.perGigabyteSecond().get(architecture))
                    .hasSize(3)
                    .allSatisfy(tier -> assertThat(tier.price()).isLessThanOrEqualTo(table.firstTier(architecture)));
        }
    }

    @Test
    void refusesATableThatLacksAnArchitecture() {
        Map<InstructionSet, List<PriceTier>> prices = Map.of(InstructionSet.X86_64, List.of(new PriceTier(null, 0.1)));
        assertThatThrownBy(() -> new PriceTable("r", "2026-11", "s", "USD", 0, prices))
                .hasMessageContaining("must have a tier for ARM64");
    }
}
