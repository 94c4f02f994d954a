package dev.assay.internal.runfolder;

import dev.assay.internal.design.Design;
import org.jspecify.annotations.Nullable;

/**
 * One experiment of a run: the file {@code experiment.json} of its folder.
 *
 * @param name the experiment's name, unique within the run: {@code Memory sweep}
 * @param className the test class
 * @param function what was deployed, in words: handler, timeout, size of the artifact
 * @param design what was to be measured, after narrowing
 * @param narrowed how {@code assay.levels} narrowed the design; absent when it is whole
 * @param failure why the measurement broke off; absent when it did not
 */
public record ExperimentRecord(
        String name,
        String className,
        String function,
        Design design,
        @Nullable String narrowed,
        @Nullable String failure) {

    /** The same experiment, whose measurement broke off. */
    public ExperimentRecord brokenOff(String because) {
        return new ExperimentRecord(name, className, function, design, narrowed, because);
    }
}
