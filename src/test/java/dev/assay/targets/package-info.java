@NullMarked
package dev.assay.targets;

import org.jspecify.annotations.NullMarked;
