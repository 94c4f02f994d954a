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
 * @param events the event sources that call the functions; absent if the client calls them
 * @param trace how the records of traced functions are collected; absent if they are not traced
 * @param goesOnAt the generation at which a run goes on; absent for a new one
 */
public record MeasurementPlan(
        String experiment,
        Design design,
        FunctionToDeploy function,
        PayloadTemplate payload,
        LoadPlan load,
        @Nullable CollectionPlan collection,
        @Nullable EventsPlan events,
        @Nullable TracePlan trace,
        @Nullable Integer goesOnAt) {

    /** The measurement of functions that the client calls. */
    public MeasurementPlan(
            String experiment,
            Design design,
            FunctionToDeploy function,
            PayloadTemplate payload,
            LoadPlan load,
            @Nullable CollectionPlan collection) {
        this(experiment, design, function, payload, load, collection, null, null);
    }

    /** A new measurement. */
    public MeasurementPlan(
            String experiment,
            Design design,
            FunctionToDeploy function,
            PayloadTemplate payload,
            LoadPlan load,
            @Nullable CollectionPlan collection,
            @Nullable EventsPlan events,
            @Nullable TracePlan trace) {
        this(experiment, design, function, payload, load, collection, events, trace, null);
    }

    /** The rest of a measurement of the same design, which has the seed of its first part. */
    public MeasurementPlan goingOn(Design asBefore, @Nullable Integer generation) {
        return new MeasurementPlan(
                experiment, asBefore, function, payload, load, collection, events, trace, generation);
    }

    /** The timeout of the function that serves a cell. */
    Duration timeoutAt(Cell cell) {
        return Duration.ofSeconds(Configuration.of(cell, function).timeoutSeconds());
    }

    /** Where it begins. */
    int firstGeneration() {
        return goesOnAt == null ? 0 : goesOnAt;
    }

    /** The same, to be measured once more with another seed, under a name that says so. */
    public MeasurementPlan again() {
        Design other = design.withSeed(design.seed() + 1);
        return new MeasurementPlan(
                experiment + ", measured again", other, function, payload, load, collection, events, trace);
    }

    /** The same, with more environment variables of the function. */
    MeasurementPlan with(Map<String, String> variables) {
        return new MeasurementPlan(
                experiment, design, function.with(variables), payload, load, collection, events, trace, goesOnAt);
    }
}
