package dev.assay.internal.cost;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One price of computing, valid up to an amount used in a month.
 *
 * @param upToGigabyteSeconds where the next tier begins; absent for the last tier
 * @param price USD for one gigabyte-second
 */
public record PriceTier(
        @JsonProperty("upToGigabyteSeconds") @Nullable Long upToGigabyteSeconds,
        @JsonProperty("price") double price) {

    public PriceTier {
        if (!(price >= 0) || Double.isInfinite(price)) {
            throw new IllegalArgumentException("price (" + price + ") must be at least 0. Correct the price table");
        }
    }
}
