package dev.assay.internal.load;

import dev.assay.data.Failure;
import dev.assay.data.Outcome;
import dev.assay.internal.observations.Bodies;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Reads the answer of a function that ran: a response, an error or a timeout. */
final class ServiceAnswer {

    /** What the SDK says where the service sent no request id. */
    private static final String NO_REQUEST_ID = "UNKNOWN";

    private static final int TAKEN_FOR_LATER = 202;

    private ServiceAnswer() {}

    static Answer of(InvokeResponse response) {
        Bodies.Parsed body = Bodies.parse(
                response.payload() == null ? new byte[0] : response.payload().asByteArrayUnsafe());
        @Nullable String error = response.functionError();
        @Nullable
        Failure failure =
                error == null ? null : FunctionError.of(error, body).withLog(FailureLog.inTail(response.logResult()));
        if (failure != null && InitReport.saysFailed(response.logResult())) {
            failure = failure.because(Failure.INIT);
        }
        return new Answer(
                outcome(failure, response.sdkHttpResponse().statusCode()),
                response.sdkHttpResponse().statusCode(),
                requestId(response),
                failure,
                PlatformReport.of(response),
                body);
    }

    private static Outcome outcome(@Nullable Failure failure, int status) {
        if (failure == null) {
            return status == TAKEN_FOR_LATER ? Outcome.ACCEPTED : Outcome.SUCCESS;
        }
        return FunctionError.isTimeout(failure) ? Outcome.TIMEOUT : Outcome.FUNCTION_ERROR;
    }

    private static @Nullable String requestId(InvokeResponse response) {
        String id = response.responseMetadata().requestId();
        return NO_REQUEST_ID.equals(id) ? null : id;
    }
}
