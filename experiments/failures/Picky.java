package failures;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fails messages that say so, and tells which they were. */
public final class Picky implements RequestHandler<Map<String, List<Map<String, Object>>>, Map<String, Object>> {

    private static final Pattern POISON = Pattern.compile("\"poison\"\\s*:\\s*true");

    @Override
    public Map<String, Object> handleRequest(Map<String, List<Map<String, Object>>> event, Context context) {
        List<Map<String, String>> failures = new ArrayList<>();
        for (Map<String, Object> message : event.getOrDefault("Records", List.of())) {
            if (POISON.matcher(String.valueOf(message.get("body"))).find()) {
                failures.add(Map.of("itemIdentifier", String.valueOf(message.get("messageId"))));
            }
        }
        return Map.of("batchItemFailures", failures);
    }
}
