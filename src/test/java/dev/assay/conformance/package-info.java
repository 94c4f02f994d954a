/** What every target must do, whichever it is. */
@NullMarked
package dev.assay.conformance;

import org.jspecify.annotations.NullMarked;
