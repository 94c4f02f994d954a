/** Tests of when a failed request is made again. */
@NullMarked
package dev.assay.internal.time;

import org.jspecify.annotations.NullMarked;
