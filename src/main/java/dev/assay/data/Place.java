package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * Where in the design an invocation stands.
 *
 * <p>Calls that were released together share everything but the caller; the attempts of one call share everything but the
 * attempt.
 *
 * @param cell the combination of levels
 * @param generation the number of the generation of instances, from 0
 * @param block the number of the block within the whole design, from 0; {@link #WARM_UP} for the calls before a generation's first
 *     block
 * @param call the number of the call within the visit, from 0
 * @param caller which of the concurrent callers made it, from 0
 * @param attempt from 0; counts up when the same call is made again because an attempt failed
 * @param step which part of a procedure made it, for example {@code overflow}; absent in a plain visit
 */
public record Place(
        Cell cell,
        int generation,
        int block,
        int call,
        int caller,
        int attempt,
        @Nullable String step) {

    /** Stands in place of a block's number for the warm-up with which each generation begins. */
    public static final int WARM_UP = -1;

    /** The first attempt of a call of a plain visit. */
    public Place(Cell cell, int generation, int block, int call, int caller) {
        this(cell, generation, block, call, caller, 0, null);
    }

    /** Whether it belongs to the warm-up of its generation, and so to no block. */
    public boolean warmUp() {
        return block == WARM_UP;
    }

    /** The block in words, counted from 1, as reports and messages name it: {@code block 4} for 3, or {@code warm-up}. */
    public static String blockInWords(int block) {
        return block == WARM_UP ? "warm-up" : "block " + (block + 1);
    }

    /** The same call made once more. */
    public Place nextAttempt() {
        return atAttempt(attempt + 1);
    }

    /** The place that all attempts of this call have in common. */
    public Place firstAttempt() {
        return atAttempt(0);
    }

    private Place atAttempt(int number) {
        return new Place(cell, generation, block, call, caller, number, step);
    }
}
