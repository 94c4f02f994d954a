/** The Amazon S3 API over HTTP, as far as experiments need it. */
@NullMarked
package dev.assay.target.embedded.objects;

import org.jspecify.annotations.NullMarked;
