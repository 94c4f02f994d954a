package dev.assay.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One combination of levels, one of each factor of a design. With a single factor a cell is a level.
 *
 * @param levels one level of each factor, in the order of the design's factors
 */
public record Cell(List<Level> levels) {

    public Cell {
        levels = List.copyOf(levels);
    }

    /** What tells this cell from every other one of its design, even if levels are inserted: {@code memory=512}. */
    public String id() {
        return levels.stream()
                .map(level -> level.factor() + "=" + level.value())
                .collect(Collectors.joining(","));
    }

    /**
     * How reports name this cell: {@code 512 MB}, or {@code memory 512 MB, times 3} if several factors cross. A bare
     * number or a boolean says nothing alone, so it is named with its factor: {@code reserved 5}.
     */
    public String label() {
        if (levels.size() == 1 && levels.get(0).saysWhatItIs()) {
            return levels.get(0).label();
        }
        return levels.stream().map(Level::inFull).collect(Collectors.joining(", "));
    }

    /** The level that the named factor has in this cell, if the design has that factor. */
    public Optional<Level> level(String factor) {
        return levels.stream().filter(level -> level.factor().equals(factor)).findFirst();
    }

    /** How many callers call at once in this cell: the level of the factor {@code concurrency}, else 1. */
    public int callers() {
        return level(Factors.CONCURRENCY).map(level -> (int) level.number()).orElse(1);
    }
}
