package dev.assay.experiment;

import dev.assay.design.FactorNames;

/** The names of the factors that Assay itself sets, for claims over them. */
public final class Factors {

    /** The factor of {@link Memory}, in MB. */
    public static final String MEMORY = FactorNames.MEMORY;

    /** The factor of {@link FunctionTimeout}, in seconds. */
    public static final String TIMEOUT = FactorNames.TIMEOUT;

    /** The factor of {@link Concurrency}. */
    public static final String CONCURRENCY = FactorNames.CONCURRENCY;

    /** The factor of {@link Arrivals}, in calls a second. */
    public static final String RATE = FactorNames.RATE;

    private Factors() {}
}
