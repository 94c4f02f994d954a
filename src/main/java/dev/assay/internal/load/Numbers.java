package dev.assay.internal.load;

import org.jspecify.annotations.Nullable;

/** Numbers in text that others wrote: what is not a finite number is absent. */
final class Numbers {

    private Numbers() {}

    static @Nullable Double decimal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text.trim());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
