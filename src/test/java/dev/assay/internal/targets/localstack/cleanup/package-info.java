/** Tests of what is removed from a Docker engine and what is not. */
@NullMarked
package dev.assay.internal.targets.localstack.cleanup;

import org.jspecify.annotations.NullMarked;
