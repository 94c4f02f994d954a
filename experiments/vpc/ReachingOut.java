package vpc;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Tries what it is asked for, calling another function or writing an object, and tells what came of it. It gives up long before its
 * timeout, so that it can tell what it waited for.
 */
public final class ReachingOut implements RequestHandler<Map<String, String>, Map<String, Object>> {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration AT_MOST = Duration.ofSeconds(15);

    @Override
    public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
        String to = event.get("to");
        long begin = System.nanoTime();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("to", to);
        try {
            reach(to, event, context.getAwsRequestId());
            answer.put("reached", true);
        } catch (SdkException e) {
            answer.put("reached", false);
            answer.put("waitedFor", reason(e));
        }
        answer.put("millis", Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return answer;
    }

    private static void reach(String to, Map<String, String> event, String id) {
        if (to.equals("lambda")) {
            call(System.getenv("CALLED_FUNCTION"));
        } else {
            write(event.get("bucket"), id);
        }
    }

    private static void call(String function) {
        try (LambdaClient functions = LambdaClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder().connectionTimeout(CONNECTING))
                .overrideConfiguration(ReachingOut::once)
                .build()) {
            functions.invoke(request -> request.functionName(function).payload(SdkBytes.fromUtf8String("{}")));
        }
    }

    private static void write(String bucket, String key) {
        try (S3Client objects = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder().connectionTimeout(CONNECTING))
                .overrideConfiguration(ReachingOut::once)
                .build()) {
            objects.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString("reached"));
        }
    }

    private static void once(ClientOverrideConfiguration.Builder configuration) {
        configuration.apiCallTimeout(AT_MOST).retryStrategy(retries -> retries.maxAttempts(1));
    }

    /** {@code connection} if nobody answered at all, {@code name} if the address could not be found, else what the service said. */
    private static String reason(SdkException failure) {
        if (failure instanceof AwsServiceException answer) {
            return "service: " + answer.awsErrorDetails().errorCode();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "name";
            }
            if (cause.getClass().getSimpleName().equals("ConnectTimeoutException")
                    || cause instanceof ConnectException) {
                return "connection";
            }
        }
        return failure.getClass().getSimpleName();
    }
}
