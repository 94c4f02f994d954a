/** Buckets, objects and uploads, on the disk of this run. */
@NullMarked
package dev.assay.target.embedded.objects.store;

import org.jspecify.annotations.NullMarked;
