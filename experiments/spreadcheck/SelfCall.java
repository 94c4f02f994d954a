package spreadcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Calls the function that this code runs in, by its own name, with what the SDK finds by default: endpoint, region and credentials of the
 * environment. Two defaults are changed: one attempt a call, because throttling is counted here, and as long a wait for the answer as
 * Lambda's longest timeout, because an answer comes when everything below has ended.
 */
final class SelfCall {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_SENDS = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LambdaClient lambda = LambdaClient.builder()
            .httpClientBuilder(
                    Apache5HttpClient.builder().socketTimeout(LONGEST).maxConnections(MOST_SENDS))
            .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();

    private boolean warm;

    /**
     * Loads and connects what the first call needs, by a call that runs nothing: else the first instance to send would be a second slower
     * than the others, and sends that are meant to go out one by one would pile up behind it.
     */
    void warmUp(String function) {
        if (!warm) {
            lambda.invoke(request -> request.functionName(function).invocationType(InvocationType.DRY_RUN));
            warm = true;
        }
    }

    /**
     * One attempt; returns what came of the call beyond itself.
     *
     * @throws software.amazon.awssdk.services.lambda.model.TooManyRequestsException when there is no instance to be had
     */
    Sent make(String function, Map<String, Object> event) {
        try {
            byte[] payload = JSON.writeValueAsBytes(event);
            InvokeResponse response = lambda.invoke(
                    request -> request.functionName(function).payload(SdkBytes.fromByteArrayUnsafe(payload)));
            if (response.functionError() != null) {
                throw new IllegalStateException(
                        "call " + response.responseMetadata().requestId() + " ended with "
                                + response.payload().asUtf8String());
            }
            JsonNode answer = JSON.readTree(response.payload().asByteArrayUnsafe());
            return new Sent(
                    answer.path("totalCalls").asInt(),
                    answer.path("throttled").asInt(),
                    answer.path("givenUp").asInt());
        } catch (IOException e) {
            throw new IllegalStateException("answer of " + function + " must be JSON", e);
        }
    }
}
