package dev.assay.internal.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.assay.data.InstructionSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The prices that the figures of an experiment are computed with. Its record keeps them, so that a report made later, elsewhere or by a
 * newer version of Assay has the same figures.
 *
 * @param region in which its functions ran, for example {@code eu-west-1}
 * @param architecture of its functions, if the design does not vary it
 * @param table the region whose price table it is: the same one, or {@code us-east-1} if there is no table of it
 * @param asOf the month of that table, for example {@code 2026-09}
 * @param perRequest USD for one request
 * @param perGigabyteSecond USD for one gigabyte-second of each architecture in the first tier, which all but the largest accounts pay
 */
public record Prices(
        String region,
        InstructionSet architecture,
        String table,
        String asOf,
        double perRequest,
        Map<InstructionSet, Double> perGigabyteSecond) {

    /** The region and architecture of functions of which nothing else is known: Lambda's default architecture. */
    public static final String USUAL_REGION = "us-east-1";

    /** @throws NullPointerException for a file that lacks what every price has */
    public Prices {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(asOf, "asOf");
        perGigabyteSecond = Map.copyOf(perGigabyteSecond);
    }

    /** The newest prices of us-east-1 for x86_64. */
    public static Prices usual() {
        return of(USUAL_REGION, InstructionSet.X86_64);
    }

    /** The newest prices that Assay knows: those of us-east-1 if it has no table of the region. */
    public static Prices of(String region, InstructionSet architecture) {
        return RegionPrices.newest().of(region, architecture).orElseGet(() -> {
            PriceTable table = PriceTable.usEast1();
            return new Prices(
                    region, architecture, table.region(), table.asOf(), table.perRequest(), table.firstTiers());
        });
    }

    /** Those of the same region for functions of another architecture. */
    Prices on(InstructionSet other) {
        return other == architecture ? this : new Prices(region, other, table, asOf, perRequest, perGigabyteSecond);
    }

    /** USD for one gigabyte-second of the architecture. */
    @JsonIgnore
    public double ofGigabyteSecond() {
        return Objects.requireNonNull(perGigabyteSecond.get(architecture), "perGigabyteSecond");
    }

    /** The regions of which Assay has a price table, sorted. */
    public static List<String> regions() {
        return Stream.concat(Stream.of(USUAL_REGION), RegionPrices.newest().regions())
                .sorted()
                .toList();
    }

    /** Whether there is no table of the region, and that of us-east-1 stands in for it. */
    @JsonIgnore
    public boolean isStandIn() {
        return !table.equals(region);
    }

    /** For example {@code eu-west-1, arm64, table of 2026-09}. */
    @JsonIgnore
    public String inWords() {
        return inWords(architecture.label());
    }

    /** The same of functions of several architectures, which a design varies. */
    public String inWords(String architectures) {
        String where = isStandIn() ? table + ", as there is no table of " + region : region;
        return where + ", " + architectures + ", table of " + asOf;
    }

    /** For an axis: {@code eu-west-1, arm64}. */
    @JsonIgnore
    public String briefly() {
        return briefly(architecture.label());
    }

    /** The same of functions of several architectures. */
    public String briefly(String architectures) {
        return table + ", " + architectures;
    }
}
