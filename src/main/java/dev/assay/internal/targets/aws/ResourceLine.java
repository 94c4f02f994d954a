package dev.assay.internal.targets.aws;

import java.time.Instant;

/**
 * One line of a run's list of resources.
 *
 * @param at when
 * @param step what is about to happen, or has happened
 * @param resource to what
 */
public record ResourceLine(Instant at, Step step, Resource resource) {

    public enum Step {
        /** About to be made: from here on it may exist. */
        MAKING,
        /** Certainly gone. */
        REMOVED
    }
}
