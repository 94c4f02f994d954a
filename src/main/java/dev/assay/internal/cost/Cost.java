package dev.assay.internal.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Cell;
import dev.assay.data.InstructionSet;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Platform;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an invocation costs in USD: its share of memory for its billed time, at the price of the first tier, and one
 * request. Free tier, discounts, ephemeral storage over 512 MB and data transfer are left out.
 *
 * <p>Source: <a href="https://aws.amazon.com/lambda/pricing/">AWS Lambda pricing</a>. Time is billed in steps of 1 ms,
 * a gigabyte is 1,024 MB, and since 2025-08-01 the INIT of every function is billed and within Billed Duration.
 *
 * @param prices of a region and an architecture
 */
public record Cost(Prices prices) {

    private static final double MEGABYTES_PER_GIGABYTE = 1024;

    /**
     * One invocation in USD.
     *
     * @param billedMillis whole milliseconds, at least 0
     * @param memoryMegabytes the function's memory setting, at least 1
     */
    public double ofInvocation(long billedMillis, int memoryMegabytes) {
        if (billedMillis < 0) {
            throw new IllegalArgumentException(
                    "billedMillis (" + billedMillis + ") must be at least 0. Pass the billed duration");
        }
        if (memoryMegabytes < 1) {
            throw new IllegalArgumentException(
                    "memoryMegabytes (" + memoryMegabytes + ") must be at least 1. Pass the memory setting");
        }
        double gigabyteSeconds = memoryMegabytes / MEGABYTES_PER_GIGABYTE * (billedMillis / 1000.0);
        return gigabyteSeconds * prices.ofGigabyteSecond() + prices.perRequest();
    }

    /**
     * One observed invocation in USD: from its billed duration; where the platform did not say it, from its duration
     * and INIT, rounded up to 1 ms. A throttled call costs nothing.
     *
     * @return absent when neither is known, or the memory setting is not
     */
    public OptionalDouble of(Observation observation) {
        if (observation.outcome() == Outcome.THROTTLED) {
            return OptionalDouble.of(0);
        }
        OptionalLong billed = billedMillis(observation);
        OptionalInt memory = memoryMegabytes(observation);
        return billed.isPresent() && memory.isPresent()
                ? OptionalDouble.of(at(observation.place().cell()).ofInvocation(billed.getAsLong(), memory.getAsInt()))
                : OptionalDouble.empty();
    }

    /** Where architecture is a factor, that of the cell. */
    private Cost at(Cell cell) {
        return InstructionSet.at(cell).map(set -> new Cost(prices.on(set))).orElse(this);
    }

    private static OptionalLong billedMillis(Observation observation) {
        Platform platform = observation.platform();
        if (platform.billedMillis() != null) {
            return OptionalLong.of(platform.billedMillis());
        }
        // The profile sees less than the platform bills: the platform's own duration comes first.
        OptionalDouble duration = platform.durationMillis() != null
                ? OptionalDouble.of(platform.durationMillis())
                : observation.durationMillis();
        double init = platform.initMillis() == null ? 0 : platform.initMillis();
        return duration.isPresent()
                ? OptionalLong.of((long) Math.ceil(duration.getAsDouble() + init))
                : OptionalLong.empty();
    }

    private static OptionalInt memoryMegabytes(Observation observation) {
        if (observation.platform().memoryMegabytes() != null) {
            return OptionalInt.of(observation.platform().memoryMegabytes());
        }
        Optional<OptionalInt> level =
                observation.place().cell().level("memory").map(memory -> OptionalInt.of((int) memory.number()));
        return level.orElseGet(() -> profiledMemory(observation.profile()));
    }

    private static OptionalInt profiledMemory(@Nullable JsonNode profile) {
        int memory = profile == null ? 0 : profile.path("functionMemory").asInt();
        return memory > 0 ? OptionalInt.of(memory) : OptionalInt.empty();
    }
}
