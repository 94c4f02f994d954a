/** Buckets, objects and uploads, on the disk of this run. */
@NullMarked
package dev.assay.internal.targets.embedded.s3.store;

import org.jspecify.annotations.NullMarked;
