package dev.assay.internal.fidelity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Puts answers in words without what differs each time: ids, times, names. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static JsonNode json(InvokeResponse answer) {
        try {
            return JSON.readTree(answer.payload().asUtf8String());
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(answer.payload().asUtf8String());
        }
    }

    static String instance(InvokeResponse answer) {
        return json(answer).path("instance").asText();
    }

    static String log(InvokeResponse answer) {
        return answer.logResult() == null
                ? ""
                : new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8);
    }

    /** What the service answers instead, or that it does what it was asked. */
    static String refusal(Runnable request) {
        try {
            request.run();
            return "done";
        } catch (AwsServiceException e) {
            return refusal(e);
        }
    }

    static String refusal(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        String reason = e instanceof TooManyRequestsException throttle && throttle.reasonAsString() != null
                ? ", " + throttle.reasonAsString()
                : "";
        return e.statusCode() + (code == null ? "" : " " + code) + reason;
    }

    /** How a function failed: what the header says, the type, the message. */
    static String failure(InvokeResponse answer) {
        if (answer.functionError() == null) {
            return "no failure";
        }
        JsonNode body = json(answer);
        String message = body.path("errorMessage")
                .asText()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME");
        return answer.functionError()
                + (body.hasNonNull("errorType") ? ", " + body.path("errorType").asText() : "") + ": " + message;
    }
}
