package dev.assay.design;

/** The names of the factors that Assay itself knows how to set; every other name is a field of the payload. */
public final class FactorNames {

    /** The function's memory setting in MB; it sets the CPU share too. */
    public static final String MEMORY = "memory";

    /** The function's timeout in seconds. */
    public static final String TIMEOUT = "timeout";

    /** How many callers call at once. */
    public static final String CONCURRENCY = "concurrency";

    /** How many calls arrive a second, in an open loop. */
    public static final String RATE = "rate";

    private FactorNames() {}
}
