package dev.assay.internal.design;

import dev.assay.data.CallFigure;
import java.time.Duration;
import java.util.List;

/**
 * When a measurement has seen enough.
 *
 * @param figures those whose intervals are looked at, if {@code halfWidth} is above 0
 * @param halfWidth as a share of the median, of a cost of the mean, for example 0.05; 0 for "as soon as no claim is undecided"
 * @param longest how long measuring may take; zero for no cap
 * @param mostUsd what calls may cost; 0 for no cap
 */
public record StoppingRule(List<CallFigure> figures, double halfWidth, Duration longest, double mostUsd) {

    public StoppingRule {
        figures = List.copyOf(figures);
    }

    /** By what factors the first stage grows until each look. */
    public static final List<Integer> LOOKS = List.of(1, 2, 4);

    /** How many times the first stage a measurement is at most. */
    public static final int MOST = 4;

    /**
     * What each side of an interval may err at each look, for 5% over all of them: by simulation 4.5% ({@code
     * docs/decisions/0003-intervals-over-generations.md}).
     */
    public static final double ERROR = 0.02;
}
