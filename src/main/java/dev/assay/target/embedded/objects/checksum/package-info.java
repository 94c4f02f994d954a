/** The checksums that clients of an object store send and get. */
@NullMarked
package dev.assay.target.embedded.objects.checksum;

import org.jspecify.annotations.NullMarked;
