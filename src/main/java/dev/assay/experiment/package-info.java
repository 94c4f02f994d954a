/**
 * What stands on an experiment class and in it.
 *
 * <p>Entry: {@link dev.assay.experiment.Experiment} and {@link dev.assay.experiment.LambdaFunction} on the class, a {@link
 * dev.assay.experiment.Claim} or {@link dev.assay.experiment.EachLevel} on each test method. A {@link
 * dev.assay.experiment.Procedure} works on a {@link dev.assay.experiment.Stage}. What tests take as parameters is in {@code
 * dev.assay.results}.
 */
@NullMarked
package dev.assay.experiment;

import org.jspecify.annotations.NullMarked;
