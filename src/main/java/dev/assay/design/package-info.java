/** Factors, levels, cells and the order in which they are visited: pure, without input or output. */
@NullMarked
package dev.assay.design;

import org.jspecify.annotations.NullMarked;
