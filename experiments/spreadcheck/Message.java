package spreadcheck;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call of {@link MessagePass} is sent. The first five fields are those of SAAF's message passing example; times are in
 * milliseconds.
 *
 * @param data what is spread
 * @param rounds how many hops the message may make from the client's call
 * @param currentround which hop this call is: 0 is the client's
 * @param nodespread how many calls an instance makes that sees the message for the first time
 * @param sleep how long to stay busy without taking part, so that the next call must go to another instance; 0 for a call that takes part
 * @param message tells one spread from the next: an instance that knows it does not pass it on
 * @param parent request id of the call that sent this one; empty for the client's
 * @param reset whether the instance forgets what it knows
 * @param parallel whether all sends are made at once, or each when the one before has returned
 * @param stagger between the starts of parallel sends
 * @param delay how long every call stays busy before it returns
 * @param retryBudget how long a send that is throttled is tried again before it is given up
 */
record Message(
        String data,
        int rounds,
        int currentround,
        int nodespread,
        long sleep,
        String message,
        String parent,
        boolean reset,
        boolean parallel,
        long stagger,
        long delay,
        long retryBudget) {

    static Message of(Map<String, Object> event) {
        return new Message(
                text(event, "data"),
                (int) number(event, "rounds"),
                (int) number(event, "currentround"),
                (int) number(event, "nodespread"),
                number(event, "sleep"),
                text(event, "message"),
                text(event, "parent"),
                Boolean.TRUE.equals(event.get("reset")),
                Boolean.TRUE.equals(event.get("parallel")),
                number(event, "stagger"),
                number(event, "delay"),
                number(event, "retryBudget"));
    }

    /** Whether the call only keeps an instance busy, and tells what that knows. */
    boolean pins() {
        return sleep > 0;
    }

    /** What an instance sends on: the same message, one hop further. */
    Map<String, Object> next(String requestId) {
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("data", data);
        next.put("rounds", rounds);
        next.put("currentround", currentround + 1);
        next.put("nodespread", nodespread);
        next.put("message", message);
        next.put("parent", requestId);
        next.put("parallel", parallel);
        next.put("stagger", stagger);
        next.put("delay", delay);
        next.put("retryBudget", retryBudget);
        return next;
    }

    private static String text(Map<String, Object> event, String field) {
        return event.get(field) instanceof String text ? text : "";
    }

    private static long number(Map<String, Object> event, String field) {
        return event.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
