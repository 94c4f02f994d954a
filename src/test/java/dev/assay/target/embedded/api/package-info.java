/** The Lambda API of the embedded target. */
@NullMarked
package dev.assay.target.embedded.api;

import org.jspecify.annotations.NullMarked;
