package dev.assay.internal.design;

import java.time.Duration;
import java.util.List;

/**
 * When a measurement has seen enough.
 *
 * @param halfWidth as a share of the median, for example 0.05; 0 for "as soon as no claim is undecided"
 * @param longest how long measuring may take; zero for no cap
 * @param mostUsd what calls may cost; 0 for no cap
 */
public record StoppingRule(double halfWidth, Duration longest, double mostUsd) {

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
