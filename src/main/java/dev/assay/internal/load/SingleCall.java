package dev.assay.internal.load;

import dev.assay.data.Witness;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** Builds and sends the request of one call. */
final class SingleCall {

    private final LambdaAsyncClient client;
    private final Origin origin;
    private final Duration deadline;
    private final Witness witness;

    SingleCall(LambdaAsyncClient client, Origin origin, Duration deadline, Witness witness) {
        this.client = client;
        this.origin = origin;
        this.deadline = deadline;
        this.witness = witness;
    }

    PreparedCall prepare(PlannedCall call) {
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

    /** Sends it now; {@code intendedNanos} is when a timetable wanted it sent. */
    SentCall send(long sequence, PreparedCall call, @Nullable Long intendedNanos) {
        Witness.CallSeen seen = witness.callBegins();
        SentCall.Start start = start(sequence, intendedNanos);
        return new SentCall(start, call.planned(), origin, deadline, invoke(call.request()), seen);
    }

    SentCall refuse(long sequence, PreparedCall call, long intendedNanos, RuntimeException because) {
        SentCall.Start start = start(sequence, intendedNanos);
        return new SentCall(
                start,
                call.planned(),
                origin,
                deadline,
                CompletableFuture.failedFuture(because),
                Witness.CallSeen.NOTHING);
    }

    private SentCall.Start start(long sequence, @Nullable Long intendedNanos) {
        return new SentCall.Start(sequence, origin.now(), origin.nanos(), intendedNanos);
    }

    private CompletableFuture<InvokeResponse> invoke(InvokeRequest request) {
        try {
            return client.invoke(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
