/** The AWS Lambda API over HTTP, as far as experiments need it. */
@NullMarked
package dev.assay.target.embedded.api;

import org.jspecify.annotations.NullMarked;
