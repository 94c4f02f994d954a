/** The checksums that clients of an object store send and get. */
@NullMarked
package dev.assay.internal.targets.embedded.s3.checksum;

import org.jspecify.annotations.NullMarked;
