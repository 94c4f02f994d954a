@NullMarked
package dev.assay.internal.targets.embedded.instance.host;

import org.jspecify.annotations.NullMarked;
