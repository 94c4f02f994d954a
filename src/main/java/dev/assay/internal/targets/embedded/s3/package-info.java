/**
 * The Amazon S3 API over HTTP, as far as experiments need it.
 *
 * <p>Entry: {@link dev.assay.internal.targets.embedded.s3.ObjectApi}.
 */
@NullMarked
package dev.assay.internal.targets.embedded.s3;

import org.jspecify.annotations.NullMarked;
