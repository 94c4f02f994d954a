package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * One figure held against one bound.
 *
 * @param subject what was judged, for example {@code exponent of duration over memory}
 * @param verdict what came of it
 * @param estimate the point estimate; it decides nothing
 * @param low the interval's lower end; absent for an exact claim
 * @param high the interval's upper end; absent for an exact claim
 * @param confidence the interval's confidence, for example 0.90; absent for an exact claim
 * @param bound the bound in words, for example {@code -1.15 to -0.85}
 * @param boundLow the bound's lower end, for pictures; absent where the bound is open below or is no range
 * @param boundHigh the bound's upper end, for pictures; absent where the bound is open above or is no range
 * @param n how many observations entered
 * @param generations how many generations were resampled; 0 for an exact claim
 * @param needed for an undecided one, about how many invocations a level would decide it
 */
public record Judgement(
        String subject,
        Verdict verdict,
        double estimate,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double confidence,
        String bound,
        @Nullable Double boundLow,
        @Nullable Double boundHigh,
        int n,
        int generations,
        @Nullable Integer needed) {}
