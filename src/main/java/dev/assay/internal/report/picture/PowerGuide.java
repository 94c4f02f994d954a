package dev.assay.internal.report.picture;

/**
 * A power of the level, laid through the geometric mean of the centres: it shows the shape, not a fit.
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
        return exponent == 0 ? "no dependence" : exponent == -1 ? "in inverse proportion" : "ideal";
    }

    @Override
    public boolean straight() {
        return false;
    }
}
