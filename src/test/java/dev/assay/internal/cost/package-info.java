@NullMarked
package dev.assay.internal.cost;

import org.jspecify.annotations.NullMarked;
