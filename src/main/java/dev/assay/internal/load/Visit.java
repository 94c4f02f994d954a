package dev.assay.internal.load;

import dev.assay.data.Cell;
import dev.assay.data.Place;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;

/**
 * The calls that are made at one cell within one block.
 *
 * @param function the name of the deployed function
 * @param payload the event of every call
 * @param cell the combination of levels that is visited
 * @param generation the number of the generation of instances, from 0
 * @param block the number of the block, from 0; {@link Place#WARM_UP} for warm-up
 * @param callers how many call at once, at least 1
 * @param calls how many calls each of them makes, at least 1
 */
public record Visit(String function, byte[] payload, Cell cell, int generation, int block, int callers, int calls) {

    public Visit {
        atLeastOne(Problem.CONCURRENCY, "callers", callers);
        atLeastOne(Problem.INVOCATIONS, "calls", calls);
    }

    /** Whether it warms the cell up, at the beginning of a generation. */
    public boolean warmUp() {
        return block == Place.WARM_UP;
    }

    PlannedCall call(int number, int caller) {
        return new PlannedCall(new Place(cell, generation, block, number, caller), function, payload);
    }

    private static void atLeastOne(Problem problem, String name, int value) {
        if (value < 1) {
            throw new InvalidInputException(problem, name + " (" + value + ") must be at least 1", "Use 1 or more");
        }
    }
}
