package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.internal.design.Design;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a measurement that is known before anything is deployed.
 *
 * @param experiment the experiment's name
 * @param design what is visited, how often
 * @param function what is deployed
 * @param payload what is sent
 * @param load how calls are made, beside what the design says
 * @param collection how profiles come back from the object store; absent if they are not pushed
 */
public record MeasurementPlan(
        String experiment,
        Design design,
        FunctionToDeploy function,
        PayloadTemplate payload,
        LoadPlan load,
        @Nullable CollectionPlan collection) {

    /** The timeout of the function that serves a cell. */
    Duration timeoutAt(Cell cell) {
        return Duration.ofSeconds(Configuration.of(cell, function).timeoutSeconds());
    }

    /** The same, to be measured once more with another seed, under a name that says so. */
    public MeasurementPlan again() {
        Design other = design.withSeed(design.seed() + 1);
        return new MeasurementPlan(experiment + ", measured again", other, function, payload, load, collection);
    }

    /** The same, with more environment variables of the function. */
    MeasurementPlan with(Map<String, String> variables) {
        return new MeasurementPlan(experiment, design, function.with(variables), payload, load, collection);
    }
}
