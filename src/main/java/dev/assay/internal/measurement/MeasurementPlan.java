package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.internal.design.Design;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a measurement that is known before anything is deployed.
 *
 * @param experiment the experiment's name
 * @param runId tells this run's functions from those of every other one
 * @param design what is visited, how often
 * @param function what is deployed
 * @param payload what is sent
 * @param load how calls are made, beside what the design says
 * @param collection how profiles come back from the object store; absent where they are not pushed
 */
public record MeasurementPlan(
        String experiment,
        String runId,
        Design design,
        FunctionToDeploy function,
        PayloadTemplate payload,
        LoadPlan load,
        @Nullable CollectionPlan collection) {

    /** The timeout of the function that serves a cell. */
    Duration timeoutAt(Cell cell) {
        return Duration.ofSeconds(Configuration.of(cell, function).timeoutSeconds());
    }

    /** The same, with more environment variables of the function. */
    MeasurementPlan with(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(function.environment());
        all.putAll(variables);
        FunctionToDeploy told = new FunctionToDeploy(
                function.code(),
                function.handler(),
                function.runtime(),
                function.memoryMegabytes(),
                function.timeoutSeconds(),
                all);
        return new MeasurementPlan(experiment, runId, design, told, payload, load, collection);
    }
}
