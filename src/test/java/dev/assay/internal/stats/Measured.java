package dev.assay.internal.stats;

/** The data that the expected values were computed from; in R: {@code at128, at256, at512}, lists of five vectors. */
final class Measured {

    static final Sample AT_128 = Sample.of(
            new double[] {10.1, 11.2, 9.8, 10.5},
            new double[] {12.0, 11.1, 11.9, 12.6},
            new double[] {9.5, 9.9, 10.4, 9.1},
            new double[] {10.8, 10.2, 11.7, 10.0},
            new double[] {11.5, 12.2, 10.9, 11.3});
    static final Sample AT_256 = Sample.of(
            new double[] {5.0, 5.6, 4.9, 5.1},
            new double[] {6.1, 5.5, 6.0, 6.2},
            new double[] {4.8, 5.0, 5.2, 4.4},
            new double[] {5.5, 5.1, 5.8, 4.9},
            new double[] {5.7, 6.0, 5.5, 5.6});
    static final Sample AT_512 = Sample.of(
            new double[] {2.6, 2.7, 2.5, 2.4},
            new double[] {3.0, 2.9, 3.1, 2.8},
            new double[] {2.3, 2.6, 2.4, 2.5},
            new double[] {2.7, 2.4, 2.9, 2.6},
            new double[] {2.8, 3.1, 2.7, 2.9});

    private Measured() {}
}
