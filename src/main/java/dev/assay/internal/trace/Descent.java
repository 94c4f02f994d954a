package dev.assay.internal.trace;

import dev.assay.data.TracedInvocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which invocations came of which, directly or not. */
public final class Descent {

    private final Map<String, List<TracedInvocation>> next = new HashMap<>();

    private Descent() {}

    /** What was triggered. */
    public static Descent byTriggers(CausalGraph graph) {
        Descent descent = new Descent();
        graph.links().forEach(link -> descent.add(link.cause().by(), link.effect()));
        return descent;
    }

    /** What was triggered, or read what was written. */
    public static Descent byTriggersAndReads(CausalGraph graph) {
        Descent descent = byTriggers(graph);
        graph.reads().forEach(read -> descent.add(read.write().by(), read.read().by()));
        return descent;
    }

    private void add(TracedInvocation cause, TracedInvocation effect) {
        next.computeIfAbsent(cause.span(), absent -> new ArrayList<>()).add(effect);
    }

    /** All that came of an invocation, each once, without itself. */
    public List<TracedInvocation> of(TracedInvocation cause) {
        List<TracedInvocation> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(cause.span()));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (TracedInvocation effect : next.getOrDefault(open.remove(), List.of())) {
                if (seen.add(effect.span())) {
                    found.add(effect);
                    open.add(effect.span());
                }
            }
        }
        return found;
    }
}
