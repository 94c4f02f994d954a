@NullMarked
package dev.assay.internal.targets.embedded.instance;

import org.jspecify.annotations.NullMarked;
