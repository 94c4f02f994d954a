/** Nothing of a run stays in the Docker engine: what is whose, what is removed when, and what never is. */
@NullMarked
package dev.assay.internal.targets.localstack.cleanup;

import org.jspecify.annotations.NullMarked;
