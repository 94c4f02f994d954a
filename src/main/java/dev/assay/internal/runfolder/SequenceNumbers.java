package dev.assay.internal.runfolder;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** A set of sequence numbers, which a journal counts from 0 without large gaps: a bit each, a damaged one apart. */
final class SequenceNumbers {

    private static final int DENSE = 1 << 24;

    private final BitSet dense = new BitSet();
    private final Set<Long> others = new HashSet<>();

    /** Adds a number that is not negative; says whether it is new. */
    boolean add(long number) {
        if (number >= DENSE) {
            return others.add(number);
        }
        boolean added = !dense.get((int) number);
        dense.set((int) number);
        return added;
    }
}
