/**
 * Instances of functions as processes: start, CPU share, memory limit, freeze, end.
 *
 * <p>Entry: {@link dev.assay.internal.targets.embedded.instance.Fleet}, which gives each call an instance, as its {@link
 * dev.assay.internal.targets.embedded.instance.FleetSettings} say. A call ends as an {@link
 * dev.assay.internal.targets.embedded.instance.InvocationEnd}.
 */
@NullMarked
package dev.assay.internal.targets.embedded.instance;

import org.jspecify.annotations.NullMarked;
