/**
 * The AWS Lambda API over HTTP, as far as experiments need it.
 *
 * <p>Entry: {@link dev.assay.internal.targets.embedded.lambda.LambdaApi}.
 */
@NullMarked
package dev.assay.internal.targets.embedded.lambda;

import org.jspecify.annotations.NullMarked;
