/** The target {@code localstack}: LocalStack in a container, with instances that are limited to what their memory stands for. */
@NullMarked
package dev.assay.internal.targets.localstack;

import org.jspecify.annotations.NullMarked;
