package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param roundTripMillis from sending to the last byte
 * @param response what the function answered; absent if it failed
 * @param outcome for example {@code success} or {@code throttled}
 * @param failure why it failed; empty if it did not
 */
record FaasAnswer(double roundTripMillis, @Nullable ObjectNode response, String outcome, String failure) {}
