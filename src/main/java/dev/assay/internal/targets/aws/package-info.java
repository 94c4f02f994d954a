/**
 * The target {@code aws}: functions run on AWS itself, within a budget, and nothing of a run stays there.
 *
 * <p>Entry: {@link dev.assay.internal.targets.aws.AwsProvider}, which opens an {@link dev.assay.internal.targets.aws.AwsTarget}; {@link
 * dev.assay.internal.targets.aws.Cleaning} removes what killed runs left.
 */
@NullMarked
package dev.assay.internal.targets.aws;

import org.jspecify.annotations.NullMarked;
