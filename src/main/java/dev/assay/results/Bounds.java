package dev.assay.results;

/** What the bounds of a claim must be. One that no figure can be beyond, or that none can keep, claims nothing. */
final class Bounds {

    private Bounds() {}

    static void checkFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be a finite number");
        }
    }

    static void checkPositive(String name, double value) {
        checkFinite(name, value);
        if (value <= 0) {
            throw new IllegalArgumentException(name + " (" + value + ") must be more than 0");
        }
    }

    /** The probability of a percentile. */
    static double probability(double percent) {
        if (!(percent > 0 && percent < 100)) {
            throw new IllegalArgumentException(
                    "percent (" + percent + ") must be more than 0 and less than 100. Use 95 for the 95th percentile");
        }
        return percent / 100;
    }

    static void checkOrder(double low, double high) {
        checkFinite("low", low);
        checkFinite("high", high);
        if (low > high) {
            throw new IllegalArgumentException("low (" + low + ") must be at most high (" + high + ")");
        }
    }
}
