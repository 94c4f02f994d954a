@NullMarked
package dev.assay.internal.stats;

import org.jspecify.annotations.NullMarked;
