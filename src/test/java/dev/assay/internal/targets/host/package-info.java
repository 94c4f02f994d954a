@NullMarked
package dev.assay.internal.targets.host;

import org.jspecify.annotations.NullMarked;
