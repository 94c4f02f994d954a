package dev.assay.internal.trace;

import dev.assay.data.TracedInvocation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What caused what.
 *
 * @param invocations all that left a record, in the order in which they began
 * @param roots those that the client called, or whose event it put
 * @param orphans those with a trigger whose cause left no record
 * @param links what triggered what
 * @param reads what was read of whom
 * @param lost the request ids of invocations that left no record
 */
public record CausalGraph(
        List<TracedInvocation> invocations,
        Set<TracedInvocation> roots,
        Set<TracedInvocation> orphans,
        List<Link> links,
        List<Read> reads,
        List<String> lost) {

    /** What the client is called among the components. */
    public static final String CLIENT = "client";

    /**
     * Builds the graph.
     *
     * @param records of invocations, in any order; an execution that left two counts once
     * @param calls the request ids of the client's calls that must have left a record
     */
    public static CausalGraph of(List<TracedInvocation> records, Set<String> calls) {
        Map<String, TracedInvocation> bySpan = new LinkedHashMap<>();
        records.stream()
                .sorted(Comparator.comparing(TracedInvocation::startedAt))
                .forEach(one -> bySpan.putIfAbsent(one.span(), one));
        List<TracedInvocation> all = List.copyOf(bySpan.values());
        Causes causes = new Causes(all, calls);
        return new CausalGraph(all, causes.roots(), causes.orphans(), causes.links(), Reads.of(all), lost(all, calls));
    }

    /** Of the client's calls, and of the calls that functions made of each other. */
    private static List<String> lost(List<TracedInvocation> all, Set<String> calls) {
        Set<String> expected = new LinkedHashSet<>(calls);
        all.forEach(one -> expected.addAll(one.invoked()));
        all.forEach(one -> expected.remove(one.invocation().requestId()));
        return List.copyOf(expected);
    }

    /** How many SDK calls were too many to be recorded. */
    public int unrecorded() {
        return invocations.stream().mapToInt(TracedInvocation::unrecorded).sum();
    }

    /** The share of links and reads whose cause is proved; 1 if there are none. */
    public double proved() {
        long proved = links.stream()
                        .filter(link -> link.evidence() == Evidence.PROVED)
                        .count()
                + reads.stream()
                        .filter(read -> read.evidence() == Evidence.PROVED)
                        .count();
        int all = links.size() + reads.size();
        return all == 0 ? 1 : (double) proved / all;
    }

    /** The invocations of a component. */
    public List<TracedInvocation> of(String component) {
        return invocations.stream()
                .filter(one -> one.component().equals(component))
                .toList();
    }

    /** The components that left a record, in the order in which they first did. */
    public List<String> components() {
        return invocations.stream().map(TracedInvocation::component).distinct().toList();
    }
}
