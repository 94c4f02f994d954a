@NullMarked
package dev.assay.internal.fidelity;

import org.jspecify.annotations.NullMarked;
