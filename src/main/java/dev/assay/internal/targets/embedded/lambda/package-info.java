/** The AWS Lambda API over HTTP, as far as experiments need it. */
@NullMarked
package dev.assay.internal.targets.embedded.lambda;

import org.jspecify.annotations.NullMarked;
