package dev.assay.internal.measurement;

/** A look at the data while they are measured. */
@FunctionalInterface
public interface Look {

    /** Measures every design to its end. */
    Look NEVER_ENOUGH = generations -> false;

    /**
     * Whether nothing more need be measured. All observations are in the journal.
     *
     * @param generations how many have been measured
     */
    boolean isEnough(int generations);
}
