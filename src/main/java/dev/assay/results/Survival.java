package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Place;
import dev.assay.internal.design.Design;
import dev.assay.internal.stats.Lifetime;
import dev.assay.internal.stats.SurvivalCurve;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.report.Drawing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.AssertProvider;
import org.opentest4j.TestAbortedException;

/**
 * How long something lives: one lifetime of each visit, which may not have been seen to end. For example how long an instance is kept
 * without calls. Begun with {@link Results#survival}; AssertJ's {@code assertThat} takes it.
 *
 * <p>The share that lives longer than a time is estimated by Kaplan and Meier, at each cell on its own. It takes the time at which each
 * life ended, not only the time at which someone looked and found it over: looking again and again makes lives seem longer than they
 * are. A life that was seen for a while and goes on is a {@link Censored} that was not reached.
 */
public final class Survival implements AssertProvider<SurvivalAssert> {

    private final String name;
    private final String unit;
    private final Design design;
    private final Judgements judgements;
    private final BegunClaim begun;
    private final Map<Cell, TreeMap<Integer, Lifetime>> lives = new LinkedHashMap<>();

    Survival(String name, String unit, Design design, Judgements judgements) {
        this.name = name;
        this.unit = unit;
        this.design = design;
        this.judgements = judgements;
        this.begun = judgements.begin(
                "survival(\"" + name + "\")",
                "assertThat(...).hasShareAtLeast(...), .hasMedianBetween(...) or .differsWith(...)");
        design.cells().forEach(cell -> lives.put(cell, new TreeMap<>()));
    }

    /**
     * Adds the lifetime of a visit.
     *
     * @param cell the visited cell
     * @param block the number of the block; a warm-up visit enters no claim
     * @param lived how long, in the unit; not reached if it was not seen to end
     * @throws IllegalArgumentException if the visit has a lifetime already: what waits together may be ended together, so two of one
     *     visit are not two independent lives
     */
    public Survival add(Cell cell, int block, Censored lived) {
        if (block == Place.WARM_UP) {
            return this;
        }
        TreeMap<Integer, Lifetime> ofCell = lives.get(cell);
        if (ofCell == null) {
            throw new IllegalArgumentException("cell (" + cell.label() + ") must be one of the design");
        }
        if (ofCell.putIfAbsent(block, new Lifetime(lived.value(), lived.reached())) != null) {
            throw new IllegalArgumentException("lifetimes of a visit (2 at " + cell.label() + ", "
                    + Place.blockInWords(block)
                    + ") must be one. What waits together may be ended together; take one of them, and more visits");
        }
        return this;
    }

    /**
     * The curve of each cell with its 90% band, as a picture for {@code @AddToReport}.
     *
     * @param file the name of its file, without ending
     */
    public Drawing picture(String file) {
        begun.finish();
        return SurvivalPicture.draw(file, this);
    }

    /** @throws TestAbortedException if the cell has no lifetime */
    SurvivalCurve curve(Cell cell) {
        return SurvivalCurve.of(lives(cell));
    }

    List<Lifetime> lives(Cell cell) {
        judgements.refuseUnfit(cell);
        List<Lifetime> found = new ArrayList<>(
                Objects.requireNonNull(lives.get(cell), "a cell of the design").values());
        if (found.isEmpty()) {
            throw new TestAbortedException(name + " was not seen at " + cell.label());
        }
        return found;
    }

    /** In how many generations lives of this cell were seen. */
    int generations(Cell cell) {
        return (int) Objects.requireNonNull(lives.get(cell)).keySet().stream()
                .map(block -> block / design.blocksPerGeneration())
                .distinct()
                .count();
    }

    List<Cell> cells() {
        return design.cells();
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    Design design() {
        return design;
    }

    Judgements judgements() {
        return judgements;
    }

    @Override
    public SurvivalAssert assertThat() {
        begun.finish();
        return new SurvivalAssert(this);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return name;
    }
}
