/** How requests to the object store fail. */
@NullMarked
package dev.assay.target.embedded.objects.error;

import org.jspecify.annotations.NullMarked;
