/**
 * The target {@code localstack}: LocalStack in a container, with instances that are limited to what their memory stands for.
 *
 * <p>Entry: {@link dev.assay.internal.targets.localstack.LocalStackProvider}, which opens a {@link
 * dev.assay.internal.targets.localstack.LocalStackTarget}.
 */
@NullMarked
package dev.assay.internal.targets.localstack;

import org.jspecify.annotations.NullMarked;
