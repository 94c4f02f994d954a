/**
 * What the operating system offers for holding processes to a share of the machine, and for leaving nothing behind.
 *
 * <p>Entry: {@link dev.assay.internal.targets.embedded.instance.host.Shell} starts a process apart from the host, a {@link
 * dev.assay.internal.targets.embedded.instance.host.ControlGroup} holds it to its limits, and {@link
 * dev.assay.internal.targets.embedded.instance.host.Sweep} removes what killed runs left.
 */
@NullMarked
package dev.assay.internal.targets.embedded.instance.host;

import org.jspecify.annotations.NullMarked;
