@NullMarked
package dev.assay.internal.progress;

import org.jspecify.annotations.NullMarked;
