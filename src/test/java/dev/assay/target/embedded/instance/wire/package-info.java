@NullMarked
package dev.assay.target.embedded.instance.wire;

import org.jspecify.annotations.NullMarked;
