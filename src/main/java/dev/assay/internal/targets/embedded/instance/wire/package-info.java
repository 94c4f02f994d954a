/** The Lambda Runtime API: how a process asks for events and hands back answers. */
@NullMarked
package dev.assay.internal.targets.embedded.instance.wire;

import org.jspecify.annotations.NullMarked;
