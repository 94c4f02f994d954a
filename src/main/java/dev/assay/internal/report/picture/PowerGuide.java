package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Numbers;

/**
 * A power of the level with the fitted exponent of a claim, laid through the geometric mean of the centres.
 *
 * @param exponent for example -1 for inverse proportion
 */
record PowerGuide(double exponent) implements Guide {

    @Override
    public Laid through(double[] levels, double[] centres) {
        double logs = 0;
        for (int i = 0; i < levels.length; i++) {
            logs += (Math.log(centres[i]) - exponent * Math.log(levels[i])) / levels.length;
        }
        double factor = Math.exp(logs);
        return new Laid(level -> factor * Math.pow(level, exponent), words());
    }

    private String words() {
        return "the claimed law with its fitted exponent " + Numbers.figure(exponent);
    }

    @Override
    public boolean straight() {
        return false;
    }
}
