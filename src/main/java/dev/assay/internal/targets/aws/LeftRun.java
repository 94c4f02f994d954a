package dev.assay.internal.targets.aws;

import java.util.List;

/**
 * A run of which something is left on AWS.
 *
 * @param run the run's id
 * @param resources what is left
 * @param removable whether the run has certainly ended, or what it made has expired, or it was named
 * @param because why it may be removed, or why not: part of a sentence
 */
public record LeftRun(String run, List<Resource> resources, boolean removable, String because) {

    public LeftRun {
        resources = List.copyOf(resources);
    }
}
