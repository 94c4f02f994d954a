package dev.assay.internal.targets;

import dev.assay.targets.Target;

/**
 * The target of a run.
 *
 * @param target open; whoever asked for it closes it
 * @param because a sentence that says why it is this one
 */
public record ChosenTarget(Target target, String because) {}
