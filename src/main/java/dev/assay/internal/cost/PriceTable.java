package dev.assay.internal.cost;

import dev.assay.data.InstructionSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What AWS Lambda costs in one region, as published in one month. A changed price is a new table beside the old ones, so
 * that old results keep their cost.
 *
 * @param region for example {@code us-east-1}
 * @param asOf the month in which these prices applied, for example {@code 2026-11}
 * @param source the page that they were read from
 * @param currency always {@code USD}
 * @param perRequest USD for one request
 * @param perGigabyteSecond the tiers of each architecture, the one of the first gigabyte-second first
 */
public record PriceTable(
        String region,
        String asOf,
        String source,
        String currency,
        double perRequest,
        Map<InstructionSet, List<PriceTier>> perGigabyteSecond) {

    private static final String US_EAST_1 = "/prices/aws-lambda-us-east-1-2026-11.json";

    public PriceTable {
        perGigabyteSecond = Map.copyOf(perGigabyteSecond);
        for (InstructionSet architecture : InstructionSet.values()) {
            if (perGigabyteSecond.getOrDefault(architecture, List.of()).isEmpty()) {
                throw new IllegalArgumentException("perGigabyteSecond (" + perGigabyteSecond + ") must have a tier for "
                        + architecture + ". Add it to the price table");
            }
        }
    }

    /** The newest table of us-east-1 that Assay knows. */
    public static PriceTable usEast1() {
        return PriceFile.read(US_EAST_1, PriceTable.class);
    }

    /** {@link #firstTier} of each architecture. */
    Map<InstructionSet, Double> firstTiers() {
        return Arrays.stream(InstructionSet.values()).collect(Collectors.toMap(Function.identity(), this::firstTier));
    }

    /** USD for one gigabyte-second in the first tier, which all but the largest accounts pay. */
    public double firstTier(InstructionSet architecture) {
        return Objects.requireNonNull(perGigabyteSecond.get(architecture))
                .get(0)
                .price();
    }
}
