package dev.assay.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what it gets for those who ask later. With a reserved concurrency of 1 it is one instance that keeps it all. */
public final class MailboxFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final List<Map<String, Object>> LETTERS = new ArrayList<>();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        if (event.containsKey("recall")) {
            return Map.of("letters", LETTERS);
        }
        Map<String, Object> letter = new HashMap<>();
        letter.put("requestId", context.getAwsRequestId());
        letter.put("event", event);
        LETTERS.add(letter);
        if (event.containsKey("fail")) {
            throw new IllegalStateException("as asked");
        }
        return Map.of();
    }
}
