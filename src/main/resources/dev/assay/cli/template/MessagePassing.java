package hello;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profiler.Inspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * Passes a message on to other instances of itself, as in SAAF's tutorial: while rounds are left, a call calls the function again
 * {@code nodespread} times. What is static lives as long as the instance.
 */
public final class MessagePassing implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LambdaClient LAMBDA = LambdaClient.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();

    private static String nodedata = "";
    private static int calls;

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectInvocation(context.getAwsRequestId());
        calls++;
        nodedata = String.valueOf(request.get("data"));
        int totalCalls = 0;
        if (number(request, "currentround") < number(request, "rounds")) {
            for (int i = 0; i < number(request, "nodespread"); i++) {
                totalCalls += 1 + passOn(request, context.getFunctionName());
            }
        }
        inspector.addAttribute("value", nodedata);
        inspector.addAttribute("calls", calls);
        inspector.addAttribute("totalCalls", totalCalls);
        inspector.inspectAllDeltas();
        return inspector.finish();
    }

    /** Calls the function itself, one round further, and answers how many calls came of that call. */
    private static int passOn(Map<String, Object> request, String function) {
        Map<String, Object> next = new HashMap<>(request);
        next.put("currentround", number(request, "currentround") + 1);
        try {
            SdkBytes payload = SdkBytes.fromByteArray(JSON.writeValueAsBytes(next));
            JsonNode answer = JSON.readTree(
                    LAMBDA.invoke(call -> call.functionName(function).payload(payload))
                            .payload()
                            .asByteArray());
            return answer.path("totalCalls").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Map<String, Object> request, String field) {
        return request.get(field) instanceof Number number ? number.intValue() : 0;
    }
}
