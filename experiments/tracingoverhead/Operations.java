package tracingoverhead;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** Makes as many calls of one operation of the AWS SDK as the event says, and answers how long its instance took to start. */
abstract class Operations implements RequestHandler<Map<String, String>, Map<String, Object>> {

    /** Of the only object or item. */
    static final String KEY = "key";

    private long constructedMillis;

    /** Ends the start-up: what follows is an invocation. */
    final void constructed() {
        constructedMillis = System.currentTimeMillis();
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
        int times = Integer.parseInt(event.getOrDefault("times", "0"));
        for (int time = 0; time < times; time++) {
            operate(event.getOrDefault("operation", ""), event.getOrDefault("resource", ""));
        }
        long startUp = constructedMillis - ManagementFactory.getRuntimeMXBean().getStartTime();
        return Map.of("operations", times, "startUpMillis", startUp);
    }

    /**
     * Makes one call.
     *
     * @param operation a level of the factor of that name
     * @param resource a bucket, a table or a topic
     */
    abstract void operate(String operation, String resource);
}
