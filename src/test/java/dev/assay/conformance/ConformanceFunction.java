package dev.assay.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Does what the event asks for, so that each outcome can be had from one function. */
public final class ConformanceFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final String INSTANCE = UUID.randomUUID().toString();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("instance", INSTANCE);
        String wish = String.valueOf(event.get("do"));
        switch (wish) {
            case "fail" -> throw new IllegalStateException("as asked");
            case "exit" -> Runtime.getRuntime().exit(3);
            case "sleep" -> sleep(number(event, "millis"));
            case "log" -> context.getLogger().log(String.valueOf(event.get("text")));
            case "big" -> answer.put("big", "x".repeat(number(event, "bytes")));
            case "environment" -> answer.put("environment", System.getenv());
            case "trace" -> answer.put("trace", System.getProperty("com.amazonaws.xray.traceHeader", ""));
            case "context" -> answer.putAll(seenIn(context));
            default -> answer.put("event", event);
        }
        return answer;
    }

    private static Map<String, Object> seenIn(Context context) {
        return Map.of(
                "requestId", context.getAwsRequestId(),
                "function", context.getFunctionName(),
                "arn", context.getInvokedFunctionArn(),
                "memory", context.getMemoryLimitInMB(),
                "remaining", context.getRemainingTimeInMillis(),
                "custom",
                        context.getClientContext() == null
                                ? Map.of()
                                : context.getClientContext().getCustom());
    }

    private static int number(Map<String, Object> event, String name) {
        return event.get(name) instanceof Number number ? number.intValue() : 0;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
