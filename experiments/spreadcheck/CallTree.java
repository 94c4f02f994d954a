package spreadcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One client's call with every call that came of it; {@link CallTrees} puts it together.
 *
 * @param calls the client's call first, then in the order in which they began
 */
record CallTree(List<TracedCall> calls) {

    public CallTree {
        calls = List.copyOf(calls);
    }

    /** The client's call. */
    public TracedCall root() {
        return calls.get(0);
    }

    /** The instance of each call, in the order in which the calls began. */
    public List<String> instances() {
        return calls.stream().map(TracedCall::instance).toList();
    }

    /** How many calls each instance served; instances in the order in which they were reached. */
    public Map<String, Long> callsPerInstance() {
        return calls.stream()
                .collect(Collectors.groupingBy(TracedCall::instance, LinkedHashMap::new, Collectors.counting()));
    }

    /** How many hops from the client's call each call is: 0 for that, by request id. */
    public Map<String, Integer> hops() {
        Map<String, String> parents =
                calls.stream().collect(Collectors.toMap(TracedCall::requestId, TracedCall::parent));
        Map<String, Integer> hops = new LinkedHashMap<>();
        for (TracedCall call : calls) {
            int count = 0;
            for (String parent = call.parent(); !parent.isEmpty(); parent = parents.getOrDefault(parent, "")) {
                count++;
            }
            hops.put(call.requestId(), count);
        }
        return hops;
    }
}
