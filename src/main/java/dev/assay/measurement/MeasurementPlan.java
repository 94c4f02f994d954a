package dev.assay.measurement;

import dev.assay.design.Design;

/**
 * Everything about a measurement that is known before anything is deployed.
 *
 * @param experiment the experiment's name
 * @param runId tells this run's functions from those of every other one
 * @param design what is visited, how often
 * @param function what is deployed
 * @param payload what is sent
 * @param load how calls are made, beside what the design says
 */
public record MeasurementPlan(
        String experiment,
        String runId,
        Design design,
        FunctionToDeploy function,
        PayloadTemplate payload,
        LoadPlan load) {}
