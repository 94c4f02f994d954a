package dev.assay.internal.report.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a picture is about.
 *
 * @param title what is seen
 * @param values name of the values' axis with its unit, for example {@code duration (ms)}
 * @param unit unit of the values, for example {@code ms}
 * @param levels name of the levels' axis with its unit, for example {@code memory (MB)}
 * @param guide a line that is laid through the medians; absent for none
 */
public record Subject(
        String title,
        String values,
        String unit,
        String levels,
        @Nullable Guide guide) {}
