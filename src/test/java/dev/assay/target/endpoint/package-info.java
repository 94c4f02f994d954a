/** Tests of the target endpoint. */
@NullMarked
package dev.assay.target.endpoint;

import org.jspecify.annotations.NullMarked;
