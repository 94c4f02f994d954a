/** The target on the JVM's own machine: a server on loopback that ordinary AWS SDK clients use. */
@NullMarked
package dev.assay.internal.targets.embedded;

import org.jspecify.annotations.NullMarked;
