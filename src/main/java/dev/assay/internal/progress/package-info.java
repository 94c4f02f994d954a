/** How far something is, for the person who waits for it. */
@NullMarked
package dev.assay.internal.progress;

import org.jspecify.annotations.NullMarked;
