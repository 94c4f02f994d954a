/** The design of an experiment: factors, cells, and the order of visits. */
@NullMarked
package dev.assay.internal.design;

import org.jspecify.annotations.NullMarked;
