/** The target {@code aws}: functions run on AWS itself, within a budget, and nothing of a run stays there. */
@NullMarked
package dev.assay.internal.targets.aws;

import org.jspecify.annotations.NullMarked;
