/**
 * Requests to services of AWS of which so little is needed that their clients would be a burden on everybody's class path: see {@link
 * dev.assay.internal.signing.SignedRequests}.
 */
@NullMarked
package dev.assay.internal.signing;

import org.jspecify.annotations.NullMarked;
