@NullMarked
package dev.assay.internal.targets.client;

import org.jspecify.annotations.NullMarked;
