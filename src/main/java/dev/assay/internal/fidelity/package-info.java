/** What targets answer to the same questions, and how fast: a page that says where two of them differ. */
@NullMarked
package dev.assay.internal.fidelity;

import org.jspecify.annotations.NullMarked;
