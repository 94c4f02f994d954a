package dev.assay.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Calls itself as often as the event asks, with an AWS client as it comes: address, region and key are the environment's. */
public final class SelfCallingFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final LambdaClient LAMBDA = LambdaClient.create();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("trace", System.getProperty("com.amazonaws.xray.traceHeader", ""));
        int left = event.get("left") instanceof Number number ? number.intValue() : 0;
        if (left > 0) {
            String type = String.valueOf(event.get("type"));
            InvokeResponse response = LAMBDA.invoke(invoke -> invoke.functionName(context.getFunctionName())
                    .invocationType(type)
                    .payload(SdkBytes.fromUtf8String("{\"left\": " + (left - 1) + ", \"type\": \"" + type + "\"}")));
            answer.put("status", response.statusCode());
            answer.put(
                    "inner",
                    response.payload() == null ? "" : response.payload().asUtf8String());
        }
        return answer;
    }
}
