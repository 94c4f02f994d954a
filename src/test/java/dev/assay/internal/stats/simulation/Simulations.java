package dev.assay.internal.stats.simulation;

/** How long simulations run: short in every build, longer with {@code -Pvalidate}. */
final class Simulations {

    /** By what factor there are more runs than in every build. */
    static final int TIMES = Integer.getInteger("assay.test.simulations", 1);

    private Simulations() {}
}
