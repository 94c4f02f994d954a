/** The object store over HTTP, without the rest of the embedded target. */
@NullMarked
package dev.assay.internal.targets.embedded.s3;

import org.jspecify.annotations.NullMarked;
