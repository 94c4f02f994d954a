package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Numbers;
import java.util.Arrays;

/** A straight line, fitted to the centres by least squares. */
record LineGuide() implements Guide {

    @Override
    public Laid through(double[] levels, double[] centres) {
        double meanLevel = Arrays.stream(levels).average().orElseThrow();
        double meanCentre = Arrays.stream(centres).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < levels.length; i++) {
            products += (levels[i] - meanLevel) * (centres[i] - meanCentre);
            squares += (levels[i] - meanLevel) * (levels[i] - meanLevel);
        }
        double slope = products / squares;
        double intercept = meanCentre - slope * meanLevel;
        String words = "the line " + Numbers.figure(intercept) + (slope < 0 ? " - " : " + ")
                + Numbers.figure(Math.abs(slope)) + " x";
        return new Laid(level -> intercept + slope * level, words);
    }

    @Override
    public boolean straight() {
        return true;
    }
}
