@NullMarked
package dev.assay.internal.targets.embedded.events;

import org.jspecify.annotations.NullMarked;
