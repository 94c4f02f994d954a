package dev.assay.internal.load;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * A call whose request is built, so that only sending it is left.
 *
 * @param planned what it is
 * @param request what is sent
 */
record PreparedCall(PlannedCall planned, InvokeRequest request) {

    static PreparedCall of(PlannedCall call) {
        InvokeRequest.Builder request = InvokeRequest.builder()
                .functionName(call.function())
                .payload(SdkBytes.fromByteArrayUnsafe(call.payload()));
        if (call.asynchronous()) {
            request.invocationType(InvocationType.EVENT);
        } else {
            request.invocationType(InvocationType.REQUEST_RESPONSE).logType(LogType.TAIL);
        }
        return new PreparedCall(call, request.build());
    }
}
