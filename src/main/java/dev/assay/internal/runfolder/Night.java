package dev.assay.internal.runfolder;

import java.util.List;

/**
 * What a history or a baseline keeps of one figure at one level.
 *
 * @param run the run's id
 * @param target the target's name: figures of different targets are not compared
 * @param experiment the experiment's name
 * @param cell the level, for example {@code memory=512}
 * @param figure its name, for example {@code duration}, or {@code cost, us-east-1, x86_64}
 * @param medians the median of each generation; of a cost, in USD, the mean
 */
public record Night(String run, String target, String experiment, String cell, String figure, List<Double> medians) {

    public Night {
        medians = List.copyOf(medians);
    }

    /** Whether it is the same figure of the same level on the same target. */
    public boolean isOfTheSame(Night other) {
        return target.equals(other.target)
                && experiment.equals(other.experiment)
                && cell.equals(other.cell)
                && figure.equals(other.figure);
    }
}
