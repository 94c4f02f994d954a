/** The target {@code endpoint}: functions run on a service that somebody else runs and that speaks AWS's APIs. */
@NullMarked
package dev.assay.internal.targets.endpoint;

import org.jspecify.annotations.NullMarked;
