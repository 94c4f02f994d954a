/** The body of a request as Amazon S3's clients send it: whole or in signed chunks, with checksums before or after it. */
@NullMarked
package dev.assay.target.embedded.objects.payload;

import org.jspecify.annotations.NullMarked;
