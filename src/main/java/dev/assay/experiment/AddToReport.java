package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of an experiment that adds pictures, tables and CSV files to the report. It is called once, after the measurement
 * and before the first test, and judges nothing: a claim in it is not recorded.
 *
 * <p>The method is void and not private, takes {@link dev.assay.results.Results} and {@link dev.assay.report.ReportAdditions}, and is static if the class
 * has no constructor without parameters. What it throws becomes a warning in the report; the tests run all the same.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AddToReport {}
