/** Tests of when a failed request is made again. */
@NullMarked
package dev.assay.internal.retry;

import org.jspecify.annotations.NullMarked;
