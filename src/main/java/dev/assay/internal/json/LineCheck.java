package dev.assay.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Tells a record that can be believed from one that cannot, while the lines of one file are read in their order.
 *
 * @param <T> the record
 */
@FunctionalInterface
public interface LineCheck<T> {

    /** What the line must be and is not, as the end of a sentence that begins with its number; null if nothing is wrong. */
    @Nullable
    String wrong(T value);

    /** Believes every record. */
    static <T> LineCheck<T> none() {
        return value -> null;
    }
}
