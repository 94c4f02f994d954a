@NullMarked
package dev.assay.internal.tracing;

import org.jspecify.annotations.NullMarked;
