package dev.assay.internal.definition;

import dev.assay.internal.design.Design;
import dev.assay.internal.design.StoppingRule;
import dev.assay.internal.measurement.EventsPlan;
import dev.assay.internal.measurement.MeasurementPlan;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment class says, read and found to be valid.
 *
 * @param type the class
 * @param functionInWords what is deployed, for reports
 * @param narrowed how the design was narrowed; absent if it is whole
 * @param plan what is measured
 * @param stopping when measuring ends before the design does; absent if it does not
 */
public record ExperimentDefinition(
        Class<?> type,
        String functionInWords,
        @Nullable String narrowed,
        MeasurementPlan plan,
        @Nullable StoppingRule stopping) {

    /** One that is measured to its end. */
    public ExperimentDefinition(
            Class<?> type, String functionInWords, @Nullable String narrowed, MeasurementPlan plan) {
        this(type, functionInWords, narrowed, plan, null);
    }

    public String name() {
        return plan.experiment();
    }

    public @Nullable EventsPlan events() {
        return plan.events();
    }

    public Design design() {
        return plan.design();
    }

    /** The same, to be measured once more with another seed, under a name that says so. */
    public ExperimentDefinition again() {
        return new ExperimentDefinition(type, functionInWords, narrowed, plan.again(), stopping);
    }
}
