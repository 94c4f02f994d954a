@NullMarked
package dev.assay.cost;

import org.jspecify.annotations.NullMarked;
