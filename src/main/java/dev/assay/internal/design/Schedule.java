package dev.assay.internal.design;

import dev.assay.data.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order of the visits: in each block every cell once, shuffled anew. If versions of a function are compared, each second block of a
 * generation goes back the way that the first one came (A B, B A), so that a steady drift within a pair of blocks cancels.
 *
 * <p>Randomised multiple interleaved trials (Abedi and Brecht, "Conducting Repeatable Experiments in Highly Variable Cloud
 * Computing Environments", ICPE 2017): a drift during an experiment affects all cells alike.
 */
public record Schedule(Design design) {

    /** The order of the cells in a block; the same for the same design and seed. */
    public List<Cell> block(int block) {
        return design.comparesVersions() && goesBack(block) ? backwards(shuffled(block - 1)) : shuffled(block);
    }

    private boolean goesBack(int block) {
        return block % design.blocksPerGeneration() % 2 == 1;
    }

    /** The order in which a new generation's instances are warmed up. */
    public List<Cell> warmUp(int generation) {
        return shuffled(-1 - generation);
    }

    private static List<Cell> backwards(List<Cell> cells) {
        List<Cell> back = new ArrayList<>(cells);
        Collections.reverse(back);
        return List.copyOf(back);
    }

    private List<Cell> shuffled(int stream) {
        List<Cell> cells = new ArrayList<>(design.cells());
        // The golden ratio spreads neighbouring streams over the seeds, so that they share no prefix.
        Collections.shuffle(cells, new Random(design.seed() + stream * 0x9E3779B97F4A7C15L));
        return List.copyOf(cells);
    }
}
