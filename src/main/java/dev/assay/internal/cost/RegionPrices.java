package dev.assay.internal.cost;

import dev.assay.data.InstructionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What AWS Lambda costs in the first tier in regions other than us-east-1, as published in one month. Many regions have the same prices.
 *
 * @param asOf the month in which these prices applied, for example {@code 2026-09}
 * @param source the page that they were read from
 * @param currency always {@code USD}
 * @param groups regions with the same prices
 */
record RegionPrices(String asOf, String source, String currency, List<Group> groups) {

    private static final String REGIONS = "/prices/aws-lambda-regions-2026-09.json";

    RegionPrices {
        groups = List.copyOf(groups);
    }

    /**
     * Regions with the same prices.
     *
     * @param regions for example {@code eu-west-1}
     * @param perRequest USD for one request
     * @param perGigabyteSecond USD for one gigabyte-second of each architecture
     */
    record Group(List<String> regions, double perRequest, Map<InstructionSet, Double> perGigabyteSecond) {

        Group {
            regions = List.copyOf(regions);
            perGigabyteSecond = Map.copyOf(perGigabyteSecond);
        }
    }

    /** The newest table that Assay knows. */
    static RegionPrices newest() {
        return PriceFile.read(REGIONS, RegionPrices.class);
    }

    Stream<String> regions() {
        return groups.stream().flatMap(group -> group.regions().stream());
    }

    Optional<Prices> of(String region, InstructionSet architecture) {
        return groups.stream()
                .filter(group -> group.regions().contains(region))
                .findFirst()
                .map(group ->
                        new Prices(region, architecture, region, asOf, group.perRequest(), group.perGigabyteSecond()));
    }
}
