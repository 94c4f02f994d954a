/** The body of a request as Amazon S3's clients send it: whole or in signed chunks, with checksums before or after it. */
@NullMarked
package dev.assay.internal.targets.embedded.s3.payload;

import org.jspecify.annotations.NullMarked;
