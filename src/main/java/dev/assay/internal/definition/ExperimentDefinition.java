package dev.assay.internal.definition;

import dev.assay.internal.design.Design;
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
 */
public record ExperimentDefinition(
        Class<?> type, String functionInWords, @Nullable String narrowed, MeasurementPlan plan) {

    public String name() {
        return plan.experiment();
    }

    public @Nullable EventsPlan events() {
        return plan.events();
    }

    public Design design() {
        return plan.design();
    }
}
