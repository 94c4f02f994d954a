package dev.assay.internal.load;

import software.amazon.awssdk.services.lambda.model.InvokeRequest;

/**
 * A call whose request is built, so that sending it is all that is left.
 *
 * @param planned what it is
 * @param request what is sent
 */
record PreparedCall(PlannedCall planned, InvokeRequest request) {}
