@NullMarked
package dev.assay.internal.targets.embedded.instance.wire;

import org.jspecify.annotations.NullMarked;
