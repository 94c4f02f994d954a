package spreadcheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts calls together that no client saw, from what each of them wrote about itself: the profiles of a function that calls itself carry
 * the request id of the caller in the attribute {@code parent}, empty for a client's call. Holds no profile.
 */
final class CallTrees {

    private final Map<String, TracedCall> calls = new LinkedHashMap<>();

    /** Adds a call; one without the attributes of a {@link TracedCall}, or one that is there already, changes nothing. */
    public void add(JsonNode profile) {
        TracedCall call = TracedCall.of(profile);
        if (call != null) {
            calls.putIfAbsent(call.requestId(), call);
        }
    }

    /** The trees, in the order in which they began. Calls whose ancestors are not all there are left out. */
    public List<CallTree> all() {
        Map<String, List<TracedCall>> children =
                calls.values().stream().collect(Collectors.groupingBy(TracedCall::parent));
        return calls.values().stream()
                .filter(TracedCall::root)
                .sorted(Comparator.comparingDouble(TracedCall::startMillis))
                .map(root -> below(root, children))
                .toList();
    }

    private static CallTree below(TracedCall root, Map<String, List<TracedCall>> children) {
        List<TracedCall> found = new ArrayList<>(List.of(root));
        Set<String> seen = new HashSet<>(Set.of(root.requestId()));
        for (int i = 0; i < found.size(); i++) {
            children.getOrDefault(found.get(i).requestId(), List.of()).stream()
                    .filter(child -> seen.add(child.requestId()))
                    .forEach(found::add);
        }
        found.subList(1, found.size()).sort(Comparator.comparingDouble(TracedCall::startMillis));
        return new CallTree(found);
    }
}
