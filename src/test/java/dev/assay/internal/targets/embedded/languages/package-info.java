@NullMarked
package dev.assay.internal.targets.embedded.languages;

import org.jspecify.annotations.NullMarked;
