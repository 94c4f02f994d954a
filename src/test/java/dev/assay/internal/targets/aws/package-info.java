@NullMarked
package dev.assay.internal.targets.aws;

import org.jspecify.annotations.NullMarked;
