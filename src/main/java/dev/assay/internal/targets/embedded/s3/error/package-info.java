/** How requests to the object store fail. */
@NullMarked
package dev.assay.internal.targets.embedded.s3.error;

import org.jspecify.annotations.NullMarked;
