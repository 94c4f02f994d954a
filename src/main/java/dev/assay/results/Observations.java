package dev.assay.results;

import dev.assay.data.Burst;
import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.Population;
import dev.assay.internal.verdicts.Judgements;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.AssertProvider;

/** The observations at one cell of the design, that is at one level if it has one factor. */
public final class Observations extends WarmFigures implements AssertProvider<ObservationsAssert> {

    private final Design design;
    private final Cell cell;
    private final List<Observation> all;
    private final Judgements judgements;
    private final Steps steps;
    private final Supplier<Cost> prices;

    Observations(Design design, Cell cell, List<Observation> all, Judgements judgements) {
        this(design, cell, all, judgements, Steps.of(all), () -> new Cost(Prices.usual()));
    }

    /**
     * @param steps that were made anywhere in the experiment
     * @param prices of the experiment
     */
    Observations(
            Design design,
            Cell cell,
            List<Observation> all,
            Judgements judgements,
            Steps steps,
            Supplier<Cost> prices) {
        this.design = design;
        this.cell = cell;
        this.all = all;
        this.judgements = judgements;
        this.steps = steps;
        this.prices = prices;
    }

    /** Where in the design they were made. */
    public Cell cell() {
        return cell;
    }

    /** Every observation in the order of the calls, warm-up calls and failures included. */
    public List<Observation> all() {
        return judgements.read(all);
    }

    /** Those on instances that had served before, without warm-up calls. */
    public List<Observation> warm() {
        return all().stream().filter(Population::judged).toList();
    }

    /** Those on new instances. */
    public List<Observation> cold() {
        return all().stream().filter(Observation::cold).toList();
    }

    /**
     * The observations with only those that a procedure made in this step; none if visits to other cells alone made it.
     *
     * @throws IllegalArgumentException if no visit of the experiment made such a step
     */
    public Observations step(String name) {
        return new Observations(design, cell, steps.select(name, all), judgements, steps, prices);
    }

    /** The bursts of calls that were released together, in their order; a call that was made alone is a burst of one. */
    public List<Burst> bursts() {
        return judgements.read(Burst.of(all));
    }

    @Override
    Measure measure(Figure figure, Population population) {
        return new Measure(figure, design, all, List.of(cell), judgements, population);
    }

    @Override
    Design design() {
        return design;
    }

    @Override
    Cost prices() {
        return prices.get();
    }

    Judgements judgements() {
        return judgements;
    }

    @Override
    public ObservationsAssert assertThat() {
        return new ObservationsAssert(this);
    }

    /** The cell alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return cell.label();
    }
}
