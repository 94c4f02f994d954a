package dev.assay.internal.definition;

import dev.assay.internal.design.Design;
import dev.assay.internal.measurement.CollectionPlan;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.measurement.LoadPlan;
import dev.assay.internal.measurement.PayloadTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment class says, read and found to be valid.
 *
 * @param name the experiment's name
 * @param type the class
 * @param function what is deployed
 * @param functionInWords the same for reports
 * @param design what is visited, after narrowing
 * @param narrowed how it was narrowed; absent when the design is whole
 * @param payload what is sent
 * @param load how calls are made
 * @param collection how profiles are collected; absent when they are not
 */
public record ExperimentDefinition(
        String name,
        Class<?> type,
        FunctionToDeploy function,
        String functionInWords,
        Design design,
        @Nullable String narrowed,
        PayloadTemplate payload,
        LoadPlan load,
        @Nullable CollectionPlan collection) {}
