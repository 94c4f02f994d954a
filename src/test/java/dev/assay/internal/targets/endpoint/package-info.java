/** Tests of the target endpoint. */
@NullMarked
package dev.assay.internal.targets.endpoint;

import org.jspecify.annotations.NullMarked;
