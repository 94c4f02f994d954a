/** The Lambda API of the embedded target. */
@NullMarked
package dev.assay.internal.targets.embedded.lambda;

import org.jspecify.annotations.NullMarked;
