/** The Docker engine that LocalStack runs in, and the images that it needs: whether they are there, and what to do if not. */
@NullMarked
package dev.assay.internal.targets.localstack.engine;

import org.jspecify.annotations.NullMarked;
