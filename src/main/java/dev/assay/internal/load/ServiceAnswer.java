package dev.assay.internal.load;

import dev.assay.data.Failure;
import dev.assay.data.Outcome;
import dev.assay.internal.observations.Bodies;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Reads what came with a status of success: a function's response, its error or timeout, or an answer that is not Lambda's. */
final class ServiceAnswer {

    /** What the SDK says if the service sent no request id. */
    private static final String NO_REQUEST_ID = "UNKNOWN";

    private static final int ANSWERED = 200;
    private static final int TAKEN_FOR_LATER = 202;
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String WEB_PAGE = "text/html";

    private ServiceAnswer() {}

    static Answer of(InvokeResponse response) {
        Bodies.Parsed body = Bodies.parse(
                response.payload() == null ? new byte[0] : response.payload().asByteArrayUnsafe());
        if (!isOfLambda(response.sdkHttpResponse())) {
            return unexpected(response, body);
        }
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

    /** A proxy or another server may answer in Lambda's place: with a login page, or with a status that no invocation has. */
    private static boolean isOfLambda(SdkHttpResponse answer) {
        boolean page = answer.firstMatchingHeader(CONTENT_TYPE)
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith(WEB_PAGE))
                .orElse(false);
        return !page && (answer.statusCode() == ANSWERED || answer.statusCode() == TAKEN_FOR_LATER);
    }

    private static Answer unexpected(InvokeResponse response, Bodies.Parsed body) {
        int status = response.sdkHttpResponse().statusCode();
        String type = response.sdkHttpResponse()
                .firstMatchingHeader(CONTENT_TYPE)
                .map(FunctionError::shortened)
                .orElse("none");
        String message = "status " + status + " with Content-Type " + type
                + " must be the answer of a function (200) or of its event queue (202)";
        return new Answer(
                Outcome.TRANSPORT_ERROR,
                status,
                requestId(response),
                new Failure("UnexpectedAnswer", message, null),
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
