package dev.assay.internal.run;

import dev.assay.data.Observation;
import dev.assay.internal.conditions.Precision;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.design.StoppingRule;
import dev.assay.internal.measurement.Look;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Measured;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Ends a measurement as soon as its data are enough, or if the next stage would break a cap. Each stage doubles what there is. */
final class Stages implements Look {

    private final ExperimentDefinition definition;
    private final StoppingRule rule;
    private final ExperimentFolder place;
    private final Target target;
    private final LongSupplier nanos;
    private final long start;

    Stages(ExperimentDefinition definition, ExperimentFolder place, Target target, LongSupplier nanos) {
        this.definition = definition;
        this.rule = Objects.requireNonNull(definition.stopping());
        this.place = place;
        this.target = target;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public boolean isEnough(int generations) {
        Measured soFar = measured(generations);
        return lacking(soFar).isEmpty() || nextStageTakesTooLong() || nextStageCostsTooMuch(soFar.observations());
    }

    /** What the rule still asks for; empty if nothing. */
    String lacking(Measured measured) {
        return rule.halfWidth() > 0
                ? new Precision(measured.design(), measured.observations(), measured.cost())
                        .lacking(rule)
                        .orElse("")
                : String.join("; ", UndecidedTests.of(definition.type(), measured, target));
    }

    private Measured measured(int generations) {
        return new Measured(definition.design().endedAfter(generations), place.observations(), place.rows(), place);
    }

    private boolean nextStageTakesTooLong() {
        Duration soFar = Duration.ofNanos(nanos.getAsLong() - start);
        return !rule.longest().isZero() && soFar.multipliedBy(2).compareTo(rule.longest()) > 0;
    }

    private boolean nextStageCostsTooMuch(List<Observation> seen) {
        Cost prices = new Cost(place.record().prices());
        double cost = seen.stream().mapToDouble(one -> prices.of(one).orElse(0)).sum();
        return rule.mostUsd() > 0 && 2 * cost > rule.mostUsd();
    }
}
