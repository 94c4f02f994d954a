package dev.assay.load;

import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.data.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** Makes one call and turns whatever comes of it into an observation. */
final class SingleCall {

    private final LambdaAsyncClient client;
    private final Origin origin;
    private final Duration deadline;

    SingleCall(LambdaAsyncClient client, Origin origin, Duration deadline) {
        this.client = client;
        this.origin = origin;
        this.deadline = deadline;
    }

    Observation make(long sequence, Place place, String function, byte[] payload) throws InterruptedException {
        InvokeRequest request = InvokeRequest.builder()
                .functionName(function)
                .invocationType(InvocationType.REQUEST_RESPONSE)
                .logType(LogType.TAIL)
                .payload(SdkBytes.fromByteArrayUnsafe(payload))
                .build();
        Instant startedAt = origin.now();
        long start = origin.nanos();
        Ended ended = await(send(request));
        Timing timing = new Timing(startedAt, start, (ended.nanos() - start) / 1e6);
        return ended.answer().get().observation(sequence, place, function, timing);
    }

    /**
     * The end of a call.
     *
     * @param nanos the moment at which the response was complete, or the call given up
     * @param answer reads what came; left to the caller's thread, so that a large body delays no other caller
     */
    private record Ended(long nanos, Supplier<Answer> answer) {}

    private CompletableFuture<InvokeResponse> send(InvokeRequest request) {
        try {
            return client.invoke(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Ended await(CompletableFuture<InvokeResponse> response) throws InterruptedException {
        CompletableFuture<Ended> ended = response.handle((answer, error) -> {
            Supplier<Answer> read = error == null ? () -> ServiceAnswer.of(answer) : () -> FailedCall.of(error);
            return new Ended(origin.nanos(), read);
        });
        try {
            return ended.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            return new Ended(origin.nanos(), () -> FailedCall.overdue(deadline));
        } catch (InterruptedException e) {
            response.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer that cannot be taken", e.getCause());
        }
    }
}
