/**
 * What every target must do, whichever it is: contracts, each a part of {@link dev.assay.conformance.TargetConformance}, which one class for each
 * target inherits. What a target does not do is a capability that it says it lacks; see {@link dev.assay.conformance.Shows}.
 */
@NullMarked
package dev.assay.conformance;

import org.jspecify.annotations.NullMarked;
