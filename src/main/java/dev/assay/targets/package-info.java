/**
 * Where functions run: the contract of a target and the capabilities it may have.
 *
 * <p>Entry: {@link dev.assay.targets.TargetProvider}, which opens a {@link dev.assay.targets.Target}; a {@link dev.assay.targets.Support}
 * says for each {@link dev.assay.targets.Capability} whether the target shows it. What it deploys is a {@link
 * dev.assay.targets.PlannedFunction}.
 */
@NullMarked
package dev.assay.targets;

import org.jspecify.annotations.NullMarked;
