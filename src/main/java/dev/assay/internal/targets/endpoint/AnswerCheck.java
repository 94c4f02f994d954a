package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;

/** Asks for a list of one function, which changes nothing: whether AWS Lambda's API answers there, to these credentials, in this region. */
final class AnswerCheck {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String IS_IT_THE_ONE = "Correct host, port or region: another program may listen there";

    private final EndpointSettings settings;
    private final ListFunctionsRequest request;

    /** @param patience how long an answer may take */
    AnswerCheck(EndpointSettings settings, Duration patience) {
        this.settings = settings;
        this.request = ListFunctionsRequest.builder()
                .maxItems(1)
                .overrideConfiguration(override -> override.apiCallTimeout(patience))
                .build();
    }

    /** @throws InvalidInputException when it does not answer as AWS does */
    void ask(LambdaClient client) {
        try {
            check(client.listFunctions(request));
        } catch (AwsServiceException e) {
            throw refused(e);
        } catch (SdkException e) {
            throw answer("but there was no answer that can be read: " + e.getMessage(), IS_IT_THE_ONE, e);
        }
    }

    /** The same by the client that calls are made with, which trusts what the system trusts, whatever this JVM trusts. */
    void ask(LambdaAsyncClient client) {
        try {
            check(client.listFunctions(request).join());
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InvalidInputException(
                    settings.address().isEncrypted() ? Problem.ENDPOINT_TLS : Problem.ENDPOINT_ANSWER,
                    sentence("must answer the client that calls are made with, too: " + cause.getMessage()),
                    "Have the certificate's authority in the system's trust store, not in that of this JVM alone",
                    e);
        }
    }

    private void check(ListFunctionsResponse response) {
        if (!response.hasFunctions()) {
            throw new InvalidInputException(
                    Problem.ENDPOINT_ANSWER,
                    not("but ListFunctions was answered without a list of functions"),
                    IS_IT_THE_ONE);
        }
    }

    private InvalidInputException refused(AwsServiceException e) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse("");
        if (code.isEmpty()) {
            return answer(
                    "but ListFunctions was answered with status " + e.statusCode() + contentType(details),
                    IS_IT_THE_ONE,
                    e);
        }
        String told = code + ", " + details.map(AwsErrorDetails::errorMessage).orElse("");
        if (told.toLowerCase(Locale.ROOT).contains("region")) {
            return refused(
                    "region (" + settings.region() + ") must be one that it serves: " + told,
                    "Set it by -D" + EndpointSettings.REGION,
                    e);
        }
        if (e.statusCode() == FORBIDDEN || e.statusCode() == UNAUTHORIZED) {
            return refused(
                    "credentials (" + settings.credentials().label() + ") must be those of the service: " + told,
                    credentialsRemedy(),
                    e);
        }
        return answer("but it refused to list functions: " + told, "Have its Lambda service switched on", e);
    }

    private String credentialsRemedy() {
        return settings.credentials() == EndpointCredentials.DEFAULT
                ? "Have the right key or profile found, or give the one that was found the right to call ListFunctions"
                : "Give it yours by -D" + EndpointSettings.CREDENTIALS + "=" + EndpointCredentials.DEFAULT.label();
    }

    private static String contentType(Optional<AwsErrorDetails> details) {
        return details.map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("Content-Type"))
                .map(type -> " and " + type)
                .orElse("");
    }

    private static InvalidInputException refused(String message, String remedy, Throwable cause) {
        return new InvalidInputException(Problem.ENDPOINT_REFUSED, "assay.endpoint." + message, remedy, cause);
    }

    private InvalidInputException answer(String but, String remedy, SdkException cause) {
        return new InvalidInputException(Problem.ENDPOINT_ANSWER, not(but), remedy, cause);
    }

    private String not(String but) {
        return sentence("must speak AWS Lambda's API, " + but);
    }

    private String sentence(String must) {
        return EndpointSettings.ADDRESS + " (" + settings.address() + ") " + must;
    }
}
