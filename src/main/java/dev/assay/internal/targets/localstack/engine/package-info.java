/**
 * The Docker engine that LocalStack runs in, and the images that it needs: whether they are there, and what to do if not.
 *
 * <p>Entry: {@link dev.assay.internal.targets.localstack.engine.EngineSearch}, which finds the {@link
 * dev.assay.internal.targets.localstack.engine.DockerEngine}, and {@link dev.assay.internal.targets.localstack.engine.RuntimeImages}.
 */
@NullMarked
package dev.assay.internal.targets.localstack.engine;

import org.jspecify.annotations.NullMarked;
