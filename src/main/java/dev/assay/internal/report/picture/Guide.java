package dev.assay.internal.report.picture;

import java.util.function.DoubleUnaryOperator;

/** A line beside the data that shows what they would look like if they followed a rule. */
sealed interface Guide permits PowerGuide, LineGuide {

    /** Lays the line through the centres of the levels. */
    Laid through(double[] levels, double[] centres);

    /** Whether the rule is a straight line, which a logarithmic axis would bend. */
    boolean straight();

    /**
     * A line that has been laid.
     *
     * @param at its value at a level
     * @param words what it is, for the note of the picture
     */
    record Laid(DoubleUnaryOperator at, String words) {}
}
