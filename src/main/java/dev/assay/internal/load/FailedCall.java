package dev.assay.internal.load;

import dev.assay.data.Failure;
import dev.assay.data.Outcome;
import dev.assay.data.Platform;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Reads why a call brought no answer of the function: refused by the service, failed in it, or lost on the way. */
final class FailedCall {

    private static final int TOO_MANY_REQUESTS = 429;

    private FailedCall() {}

    static Answer of(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof AwsServiceException refusal) {
            Outcome outcome = refusal.statusCode() == TOO_MANY_REQUESTS ? Outcome.THROTTLED : Outcome.TRANSPORT_ERROR;
            return new Answer(
                    outcome, refusal.statusCode(), refusal.requestId(), failure(refusal), Platform.SILENT, null);
        }
        return lost(cause.getClass().getSimpleName(), Objects.toString(cause.getMessage(), ""));
    }

    /** The answer that stands for a call that the client gave up. */
    static Answer overdue(Duration deadline) {
        return lost("DeadlineExceeded", "no answer within " + deadline.toMillis() + " ms");
    }

    private static Answer lost(String type, String message) {
        Failure failure = new Failure(type, FunctionError.shortened(message), null);
        return new Answer(Outcome.TRANSPORT_ERROR, null, null, failure, Platform.SILENT, null);
    }

    private static Failure failure(AwsServiceException refusal) {
        String code = refusal.awsErrorDetails() == null
                ? null
                : refusal.awsErrorDetails().errorCode();
        String type = code == null ? refusal.getClass().getSimpleName() : code;
        String message = FunctionError.shortened(Objects.toString(refusal.getMessage(), ""));
        if (refusal instanceof TooManyRequestsException throttle) {
            return new Failure(type, message, throttle.reasonAsString(), Numbers.decimal(throttle.retryAfterSeconds()));
        }
        return new Failure(type, message, null);
    }
}
