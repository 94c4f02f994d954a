package dev.assay.internal.stats;

/** What the input of an estimator must fulfil, each with its message. */
final class Requirements {

    private Requirements() {}

    static void confidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence (" + confidence + ") must be greater than 0 and less than 1. Use 0.90 or 0.95");
        }
    }

    static void probability(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability (" + probability
                    + ") must be greater than 0 and less than 1. Use 0.5 for the median, 0.9 for the 90th percentile");
        }
    }

    static void notNaN(String name, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    name + " (NaN) must be a number. Leave out what is not known instead of passing NaN");
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " (" + value + ") must be finite. Leave out what is not known instead of passing it on");
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " (" + value
                    + ") must be greater than 0, for its logarithm is taken. Compare by difference instead");
        }
    }

    static void generations(int generations) {
        if (generations < Sample.FEWEST_GENERATIONS) {
            throw new IllegalArgumentException("generations (" + generations + ") must be at least "
                    + Sample.FEWEST_GENERATIONS
                    + " for an interval. Renew the instances more often: instances differ more"
                    + " than the calls on one of them, so more calls alone do not help");
        }
    }
}
