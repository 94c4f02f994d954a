/** Tests of what is removed from a Docker engine and what is not. */
@NullMarked
package dev.assay.target.localstack.cleanup;

import org.jspecify.annotations.NullMarked;
